import HTTPTypes
import Hummingbird

extension Response {
  /// A browser that has this very content already is told so, and nothing is sent again (RFC 9110, 13.1.2).
  mutating func spare(_ request: Request) {
    guard status == .ok, let tag = headers[.eTag], request.headers[.ifNoneMatch] == tag else { return }
    headers[.contentLength] = nil
    headers[.contentType] = nil
    self = Response(status: .notModified, headers: headers)
  }
}
