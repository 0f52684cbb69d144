import HTTPTransfer
import Testing

@Suite struct CIDRTests {
    @Test(arguments: [
        ("127.0.0.0/8", "127.255.0.1", true), ("127.0.0.0/8", "128.0.0.1", false), ("10.1.2.3", "10.1.2.3", true),
        ("10.1.2.3", "10.1.2.4", false), ("0.0.0.0/0", "203.0.113.1", true), ("0.0.0.0/0", "::1", false),
        ("127.0.0.0/8", "::ffff:127.0.0.1", true), ("127.0.0.0/8", "64:ff9b::7f00:1", false),
        ("::/0", "fe80::1", true), ("fd00::/8", "fd12::1", true), ("fd00::/8", "fc12::1", false),
        ("::1", "::1", true), ("64:ff9b::/96", "64:ff9b::7f00:1", true), ("192.168.4.0/22", "192.168.7.255", true),
        ("192.168.4.0/22", "192.168.8.0", false), ("::ffff:127.0.0.1", "127.0.0.1", false),
    ])
    func blockContainsItsAddresses(block: String, address: String, isInside: Bool) throws {
        let parsed = try #require(IPAddress(parsing: address))
        #expect(try CIDR(parsing: block).contains(parsed) == isInside)
    }

    @Test(arguments: [
        ("", CIDRError.notAnAddress("")), ("lan", .notAnAddress("lan")), ("/8", .notAnAddress("/8")),
        ("10.0.0.0/", .badPrefix("10.0.0.0/", longest: 32)), ("10.0.0.0/33", .badPrefix("10.0.0.0/33", longest: 32)),
        ("10.0.0.0/-1", .badPrefix("10.0.0.0/-1", longest: 32)), ("::/129", .badPrefix("::/129", longest: 128)),
        ("10.0.0.0/8/8", .badPrefix("10.0.0.0/8/8", longest: 32)),
        ("10.0.0.1/8", .hostBitsSet("10.0.0.1/8", base: "10.0.0.0/8")),
    ])
    func slipIsNamed(text: String, error: CIDRError) {
        #expect(throws: error) { try CIDR(parsing: text) }
        for language in ["zh-Hant", "zh-Hans", "en"] { #expect(error.localized(language).contains(text)) }
    }
}
