import Addresses
import Core
import Testing

@testable import Web

@Suite("Pages and links")
struct HTMLTests {
  @Test("what is interpolated is escaped")
  func escaping() {
    let nasty = "<script>alert('x')</script> & \"quoted\""
    let html: HTML = "<p title=\"\(nasty)\">\(nasty)</p>"
    #expect(!html.text.contains("<script>"))
    #expect(html.text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;"))
  }

  @Test("dangerous places are recognised")
  func context() {
    var open = HTMLContext()
    open.read("<script type=\"module\" src=\"")
    #expect(open.danger(after: "src=\"", allowsLink: true) == nil)
    #expect(open.danger(after: "src=\"", allowsLink: false) != nil)
    open.read("\"></script><p class=")
    #expect(open.danger(after: "<p class=", allowsLink: false) != nil)
    var inside = HTMLContext()
    inside.read("<style>p {")
    #expect(inside.danger(after: "<style>p {", allowsLink: true) != nil)
  }

  @Test("an address reads back the link it made")
  func addresses() throws {
    let address = Address<String, Int>("/a/", "/b/", "")
    let link = address("x y/é", 7)
    #expect(link.text == "/a/x%20y%2F%C3%A9/b/7")
    #expect(address.pattern == "/a/{0}/b/{1}")
    let parts = try #require(address.parts { $0 == 0 ? "x%20y%2F%C3%A9" : "7" })
    #expect(parts.0 == "x y/é" && parts.1 == 7)
    #expect(address.parts { $0 == 0 ? "%ff" : "7" } == nil)
    #expect(address.parts { $0 == 0 ? "a" : "seven" } == nil)
  }

  @Test(
    "a way back never leads to another host",
    arguments: ["//evil.id", "/\\evil.id", "https://evil.id", "javascript:x", "", "/a\nb"])
  func wayBack(_ path: String) {
    #expect(Link(returningTo: path) == nil)
  }

  @Test("forms are read with their limits, and broken ones not at all")
  func forms() throws {
    let fields = try #require(FormFields(urlEncoded: "nama=Siti+R%C3%A9&syarat=a&syarat=b"))
    #expect(fields["nama"] == "Siti Ré")
    #expect(fields.all("syarat") == ["a", "b"])
    #expect(FormFields(urlEncoded: "a=%zz") == nil)
    #expect(FormFields(urlEncoded: "a=%FF") == nil)
    #expect(FormFields(urlEncoded: String(repeating: "a=1&", count: 401)) == nil)
    let body =
      "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nsatu\r\n--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.pdf\"\r\n\r\n%PDF\r\n--X--\r\n"
    let multipart = try #require(MultipartBody.read(Array(body.utf8), boundary: "X"))
    #expect(multipart["a"] == "satu")
    #expect(multipart.files["f"]?.bytes == Array("%PDF".utf8))
    #expect(MultipartBody.read(Array(body.dropLast(12).utf8), boundary: "X") == nil)
  }

  @Test("only so many tries in a while")
  func throttle() throws {
    let throttle = Throttle()
    let now = Moment(seconds: 1_790_000_000)
    for _ in 0..<3 { try throttle.note("a", limit: 3, minutes: 10, now: now) }
    #expect(throws: Problem.self) { try throttle.note("a", limit: 3, minutes: 10, now: now) }
    try throttle.note("b", limit: 3, minutes: 10, now: now)
    try throttle.note("a", limit: 3, minutes: 10, now: now.adding(minutes: 11))
  }
}
