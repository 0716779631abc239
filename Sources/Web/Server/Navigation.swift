package import Addresses
package import Civic
package import Core

/// A line of the menu. Residents see those without a permission; staff see those they may use.
package struct NavigationItem: Sendable {
  package let text: Text
  package let link: Link
  package let permission: Permission?
  /// Whether it is for those alone who have the permission in the whole regency.
  package let isOfRegency: Bool
  /// With which others it stands under one word; nil for the work of each day.
  package let group: NavigationGroup?

  package init(
    _ text: Text, to link: Link, permission: Permission? = nil, isOfRegency: Bool = false, in group: NavigationGroup? = nil
  ) {
    self.text = text
    self.link = link
    self.permission = permission
    self.isOfRegency = isOfRegency
    self.group = group
  }

  /// The lines in their order, those of a group together where its first one stands.
  package static func together(_ items: [NavigationItem]) -> [[NavigationItem]] {
    var entries: [[NavigationItem]] = []
    for item in items {
      if let group = item.group, let index = entries.firstIndex(where: { $0.first?.group == group }) {
        entries[index].append(item)
      } else {
        entries.append([item])
      }
    }
    return entries
  }
}

/// Lines of the menu that are needed from time to time, under one word, so that the work of each day fits in one line.
package enum NavigationGroup: Sendable, Hashable {
  /// What offices owe to residents besides the product.
  case duties
  /// What is read back: agenda and numbers.
  case books
  /// What others work by: standards, patterns, texts.
  case rules

  package var name: Text {
    switch self {
    case .duties: Text(id: "Hak warga", en: "Residents' rights")
    case .books: Text(id: "Buku", en: "Books")
    case .rules: Text(id: "Standar dan naskah", en: "Standards and texts")
    }
  }
}
