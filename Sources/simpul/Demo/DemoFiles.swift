import Core
import Foundation

/// Tiny files for a demonstration: a photo of a paper nobody wrote, and a page that says so.
enum DemoFiles {
  /// A JPEG of 48 × 32 pixels.
  static let photo: [UInt8] = Array(Data(base64Encoded: photoText.filter { $0 != "\n" }) ?? Data())

  /// A PDF of one page with one line.
  static func page(_ line: String) -> [UInt8] {
    let text = "BT /F1 18 Tf 40 100 Td (\(line.filter { $0 != "(" && $0 != ")" && $0 != "\\" })) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var (body, places) = ("%PDF-1.4\n", [Int]())
    for (index, object) in objects.enumerated() {
      places.append(body.utf8.count)
      body += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = body.utf8.count
    body += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { body += "\(tenDigits(place)) 00000 n \n" }
    body += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(body.utf8)
  }

  private static func tenDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  private static let photoText = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5mo
    q6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAgADADASIAAhEB
    AxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQFAwL/xAAwEAAAAwUECQMFAAAAAAAAAAAAAhEBBAUSEwMWYeEUIzFSZGWhoqMhQUIkgZHB0f/EABYBAQEB
    AAAAAAAAAAAAAAAAAAEAAv/EABkRAQADAQEAAAAAAAAAAAAAAAABAhEhUf/aAAwDAQACEQMRAD8AqRKIaDT1VSdfkiImGISvBwvkyD7/AGbmeTS2Kiy7
    cF2fYKUIPu9TjcTXOidZ3g4XyZAvBwvkyGlCD7vU4KEH3epw7TwdZ3g4XyZB2GxDTqmqpyJ8lVVwwHFnDIfakYclipW7GzG/oZdnSwdZqBJJkX1a1fyC
    ZrnDGuXw8sn01dV9lToFqvLO3IUgDBTavLO3IFXlnbkKQBIgV7tSFlK4nKxnsxWfoPgAJP/Z
    """
}
