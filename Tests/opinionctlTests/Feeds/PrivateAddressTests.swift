import HTTPTransfer
import OpinionFiles
import Testing

/// What is written in a list of feeds is judged when it is read as it will be when it is asked for.
@Suite struct PrivateAddressTests {
    /// The first and last address of every block, and their neighbours outside.
    private static let edges = [
        "0.0.0.0", "0.255.255.255", "1.0.0.0", "9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0",
        "100.63.255.255", "100.64.0.0", "100.127.255.255", "100.128.0.0", "126.255.255.255", "127.0.0.0",
        "127.255.255.255", "128.0.0.0", "168.63.129.15", "168.63.129.16", "168.63.129.17", "169.253.255.255",
        "169.254.0.0", "169.254.169.254", "169.255.0.0", "172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0",
        "191.255.255.255", "192.0.0.0", "192.0.0.255", "192.0.1.0", "192.0.2.0", "192.0.3.0", "192.88.98.255",
        "192.88.99.0", "192.88.100.0", "192.167.255.255", "192.168.0.0", "192.169.0.0", "198.17.255.255", "198.18.0.0",
        "198.19.255.255", "198.20.0.0", "198.51.99.255", "198.51.100.0", "198.51.101.0", "203.0.112.255",
        "203.0.113.0", "203.0.114.0", "223.255.255.255", "224.0.0.0", "239.255.255.255", "240.0.0.0",
        "255.255.255.255", "114.114.114.114",
    ]
    private static let versionSix = [
        "::", "::1", "::2", "::7f00:1", "::ffff:0:7f00:1", "64:ff9a::1", "64:ff9b:0:0:0:1::1", "64:ff9b:1::1", "100::1",
        "1fff:ffff::1", "2000::1", "2001::1", "2001:1ff:ffff::1", "2001:200::1", "2001:db7::1", "2001:db8::1",
        "2001:db9::1", "2400:3200::1", "2606:4700::1111", "2606:4700::5efe:808:808", "2606:4700::5efe:a00:1",
        "2606:4700::200:5efe:7f00:1", "2606:4700::400:5efe:7f00:1", "3ffe::1", "3fff::1", "3fff:fff:ffff::1",
        "3fff:1000::1", "4000::1", "5f00::1", "fc00::1", "fdff::1", "fe80::1", "fec0::1", "ff02::1",
    ]

    @Test(arguments: edges) func listAndClientJudgeVersionFourAlike(text: String) throws {
        try expectAgreement(text)
        for form in ["::ffff:\(text)", "64:ff9b::\(text)", "2606:4700::5efe:\(text)", "::\(text)"] {
            try expectAgreement(form)
        }
    }

    @Test(arguments: versionSix) func listAndClientJudgeVersionSixAlike(text: String) throws {
        try expectAgreement(text)
    }

    @Test(arguments: [
        "127.1", "127.0.0.1.", "0x7f000001", "2130706433", "0177.1", "0x7f.1", "[::ffff:7f00:1]", "LOCALHOST",
        "localhost.",
        "news.localhost", "0", "10.1",
    ])
    func spellingsAreReadThroughInLists(host: String) {
        #expect(isRefused("http://\(host)/feed"))
        #expect(isRefused("https://\(host):8443/feed"))
    }

    private func expectAgreement(_ text: String) throws {
        let address = try #require(IPAddress(parsing: text))
        let url = text.contains(":") ? "http://[\(text)]/" : "http://\(text)/"
        #expect(isRefused(url) == (AddressKind(of: address) != .global), "\(text)")
    }

    private func isRefused(_ url: String) -> Bool {
        let outline = "<outline type=\"rss\" text=\"a\" xmlUrl=\"\(url)\"/>"
        do {
            _ = try OPML.read("<opml version=\"2.0\"><body>\(outline)</body></opml>", file: "f")
            return false
        } catch {
            return error.faults.contains { $0.code == .privateAddress }
        }
    }
}
