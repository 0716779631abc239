import Web

/// Every page of the map.
enum MapRoutes {
  static func all(_ desk: RegisterDesk) -> [Route] {
    let book = MapBook(desk)
    return MapPages(book: book).routes + MapKeepPages(book: book).routes + MapDraftPages(book: book).routes
      + MapTablePages(book: book).routes + MapSheetPages(book: book).routes
  }
}
