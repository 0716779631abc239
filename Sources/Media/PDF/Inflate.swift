import Core

/// Unpacks what DEFLATE packed (RFC 1950 and 1951), up to a limit.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// - Throws: `Problem` if the bytes are not what they should be, or hold more than `limit`.
  static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int) throws -> [UInt8] {
    let head = bytes.prefix(2)
    guard head.count == 2, head.number % 31 == 0, (head.first ?? 0) & 15 == 8 else { throw Problem.pdfDamaged }
    var inflate = Inflate(bytes.dropFirst(2), limit: limit)
    return try inflate.run()
  }

  private init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    self.bytes = bytes
    self.limit = limit
    position = bytes.startIndex
  }

  private mutating func run() throws -> [UInt8] {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try packed(Self.fixedCodes, Self.fixedDistances)
      case 2: try dynamic()
      default: throw Problem.pdfDamaged
      }
    }
    return output
  }

  private mutating func take(_ count: Int) throws -> Int {
    while bitCount < count {
      guard position < bytes.endIndex else { throw Problem.pdfDamaged }
      bits |= UInt32(bytes[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    defer {
      bits >>= UInt32(count)
      bitCount -= count
    }
    return Int(bits & (1 << UInt32(count) - 1))
  }

  private mutating func stored() throws {
    (bits, bitCount) = (0, 0)
    guard position + 4 <= bytes.endIndex else { throw Problem.pdfDamaged }
    let length = Int(bytes[position]) | Int(bytes[position + 1]) << 8
    position += 4
    guard position + length <= bytes.endIndex else { throw Problem.pdfDamaged }
    guard output.count + length <= limit else { throw Problem.pdfTooComplex }
    output += bytes[position..<(position + length)]
    position += length
  }

  /// A canonical Huffman code: how many codes of each length there are, and their symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int]

    init(lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      var starts = [Int](repeating: 0, count: 16)
      for length in 1..<15 { starts[length + 1] = starts[length] + counts[length] }
      symbols = [Int](repeating: 0, count: lengths.count)
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[starts[length]] = symbol
        starts[length] += 1
      }
    }
  }

  private static let fixedCodes = Code(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = Code(lengths: Array(repeating: 5, count: 30))

  private mutating func symbol(_ code: Code) throws -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1..<16 {
      value |= try take(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Problem.pdfDamaged
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
    12289, 16385, 24577,
  ]

  private mutating func packed(_ codes: Code, _ distances: Code) throws {
    while true {
      let symbol = try symbol(codes)
      if symbol == 256 { return }
      if symbol < 256 {
        guard output.count < limit else { throw Problem.pdfTooComplex }
        output.append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengthBases.count else { throw Problem.pdfDamaged }
      let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
      let place = try self.symbol(distances)
      guard place < Self.distanceBases.count else { throw Problem.pdfDamaged }
      let distance = Self.distanceBases[place] + (try take(max(0, place / 2 - 1)))
      guard distance <= output.count else { throw Problem.pdfDamaged }
      guard output.count + length <= limit else { throw Problem.pdfTooComplex }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func dynamic() throws {
    let (codeCount, distanceCount, lengthCount) = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<lengthCount { lengths[Self.order[index]] = try take(3) }
    let lengthCode = Code(lengths: lengths)
    lengths = []
    while lengths.count < codeCount + distanceCount {
      let symbol = try symbol(lengthCode)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw Problem.pdfDamaged }
        lengths += Array(repeating: last, count: 3 + (try take(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
      case 18: lengths += Array(repeating: 0, count: 11 + (try take(7)))
      default: lengths.append(symbol)
      }
    }
    guard lengths.count == codeCount + distanceCount else { throw Problem.pdfDamaged }
    try packed(Code(lengths: Array(lengths.prefix(codeCount))), Code(lengths: Array(lengths.dropFirst(codeCount))))
  }
}
