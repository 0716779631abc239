import Addresses
import Core
import Testing
import Web

@Suite("The menu")
struct NavigationTests {
  private func item(_ name: String, _ group: NavigationGroup? = nil) -> NavigationItem {
    NavigationItem(Text(name), to: DossierAddresses.track(), in: group)
  }

  @Test("lines of a group stand where its first one does, in their order; others stay where they are")
  func together() {
    let items = [item("a"), item("b", .books), item("c"), item("d", .rules), item("e", .books)]
    let entries = NavigationItem.together(items).map { $0.map(\.text.id) }
    #expect(entries == [["a"], ["b", "e"], ["c"], ["d"]])
    #expect(NavigationItem.together([]).isEmpty)
  }
}
