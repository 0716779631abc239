import Civic
import Core
import Testing

@testable import Delegation

/// Who may decide, over the whole space: source × reach × limit × dates × territory × suspension × acting official.
@Suite("The decision table of powers")
struct AuthorityTableTests {
  /// What the register says of a case, by its own path: the life of the power, its segments, the candidates of the day.
  private func authority(_ one: AuthorityCase, _ openFiles: Authority.OpenFiles, isBasisRequired: Bool) throws -> Authority {
    let id = Randomness.system.id(at: Moment(seconds: 1_780_000_000))
    let decree = Decree(
      id: id, number: "188/1/2026", title: "Pelimpahan", giver: "Bupati Banyuwangi", issued: AuthorityCase.first,
      from: AuthorityCase.first, through: AuthorityCase.last, basis: "Perda 5/2024", openFiles: openFiles)
    let power = Power(
      id: id, decree: id, service: "izin-reklame-kecil", source: one.source, kind: .licensing, aspect: .licence,
      affair: "Penanaman modal", reach: one.reach,
      limit: one.size == .noLimit ? nil : ObjectLimit(unit: .squareMetres, most: AuthorityCase.limit),
      areas: [AuthorityCase.district], from: decree.from, through: decree.through)
    let area = try one.area.required()
    let lives =
      power.areas.contains(area)
      ? [PowerTimeline.Life(power: id, issued: decree.issued, from: power.from, through: power.through, changes: one.changes)]
      : []
    let segment = PowerTimeline.segments(of: lives).last { $0.from <= one.day }
    let ground = Ground(
      id: id, service: power.service, source: .otherRule, kind: .licensing, affair: power.affair, rule: "",
      isOfVillage: area.level != .village,
      object: ObjectMeasure(unit: .squareMetres, name: Text("Luas")), isBasisRequired: isBasisRequired)
    return AuthorityRules.authority(
      AuthorityQuestion(service: power.service, area: area, day: one.day, amount: one.amount),
      candidates: (segment?.entries ?? []).map {
        AuthorityRules.Candidate(power: power, decree: decree, standing: $0.standing)
      }, ground: ground)
  }

  @Test("each case is said as the first row that fits says it, and no row stands idle")
  func standings() throws {
    var used = Set<Int>()
    for one in AuthorityCase.all {
      let row = try AuthorityRow.table.firstIndex { $0.fits(one) }.required()
      used.insert(row)
      let said = try authority(one, .finish, isBasisRequired: false)
      #expect(said.standing == AuthorityRow.table[row].says, "\(one): \(AuthorityRow.table[row].law)")
      #expect((said.power == nil) == (said.standing == .missing), "\(one)")
    }
    #expect(used.count == AuthorityRow.table.count)
    // 32 pairs of day and event that can be, for 3 sources, 2 reaches, 5 sizes and 3 places.
    #expect(AuthorityCase.all.count == 32 * 90)
  }

  @Test("whether a decision may be made follows from what is said, what was said at receipt, and what the decree wants")
  func decisions() throws {
    var used = Set<Int>()
    for one in AuthorityCase.all {
      for openFiles in [Authority.OpenFiles.finish, .handOver] {
        for isBasisRequired in [false, true] {
          let said = try authority(one, openFiles, isBasisRequired: isBasisRequired)
          for held in [false, true] {
            let row = try DecisionRow.table.firstIndex {
              $0.standing.contains(said.standing) && $0.heldAtReceipt.contains(held) && $0.openFiles.contains(openFiles)
                && $0.isBasisRequired.contains(isBasisRequired)
            }.required()
            used.insert(row)
            #expect(
              said.allowsDecision(heldAtReceipt: held) == DecisionRow.table[row].mayDecide,
              "\(one) \(openFiles) \(isBasisRequired) \(held)")
          }
        }
      }
    }
    #expect(used.count == DecisionRow.table.count)
  }

  @Test(
    "a regency is headed by a bupati, a city by a wali kota",
    arguments: [
      ("Kabupaten Banyuwangi", "Bupati Banyuwangi"), ("Kota Madiun", "Wali Kota Madiun"),
      ("Kabupaten Kotabaru", "Bupati Kotabaru"),
    ])
  func regents(name: String, regent: String) {
    #expect(LocalNames.regent(of: name) == regent)
  }

  @Test("who signs, and in whose name, follows from the source, the post, and how the post is held")
  func signatures() throws {
    let signing = AuthorityCase.all.filter { $0.place == .named }
    for one in signing {
      let said = try authority(one, .finish, isBasisRequired: false)
      guard said.allowsDecision(heldAtReceipt: true) else { continue }
      for row in SignatureRow.table where row.isMandate == (said.source == .mandate) {
        let signer = Assignment(role: row.role, area: AuthorityCase.district, acting: row.acting)
        let block = SignatureBlock(
          under: said, signer: signer, head: "Camat Banyuwangi", regent: LocalNames.regent(of: "Kabupaten Banyuwangi"))
        #expect(block.lines == row.lines, "\(one)")
      }
    }
  }
}
