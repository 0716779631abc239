import Testing

@testable import Web

@Suite("Network addresses")
struct NetworkTests {
  @Test("of an IPv6 address the network is counted, which one customer holds")
  func networks() {
    #expect(network(of: "2001:db8:1:2:3:4:5:6") == network(of: "2001:db8:1:2::1"))
    #expect(network(of: "2001:db8:1:2::1") != network(of: "2001:db8:1:3::1"))
    #expect(network(of: "10.0.0.1") == "10.0.0.1")
  }

  @Test("what is no address stays as it is")
  func others() {
    #expect(network(of: "::ffff:10.0.0.1") != network(of: "10.0.0.1"))
    #expect(network(of: "bukan:alamat") == "bukan:alamat")
    #expect(network(of: "") == "")
  }
}
