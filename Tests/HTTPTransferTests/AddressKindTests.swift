import HTTPTransfer
import Testing

@Suite struct AddressKindTests {
    @Test(arguments: [
        ("0.0.0.0", AddressKind.unspecified), ("0.255.255.255", .unspecified), ("1.0.0.0", .global),
        ("9.255.255.255", .global), ("10.0.0.0", .privateUse), ("10.255.255.255", .privateUse), ("11.0.0.0", .global),
        ("100.63.255.255", .global), ("100.64.0.0", .carrierShared), ("100.100.100.200", .carrierShared),
        ("100.127.255.255", .carrierShared), ("100.128.0.0", .global), ("126.255.255.255", .global),
        ("127.0.0.1", .loopback), ("127.255.255.255", .loopback), ("128.0.0.0", .global),
        ("169.253.255.255", .global), ("169.254.169.254", .linkLocal), ("169.255.0.0", .global),
        ("172.15.255.255", .global), ("172.16.0.0", .privateUse), ("172.31.255.255", .privateUse),
        ("172.32.0.0", .global), ("192.0.0.1", .reserved), ("192.0.1.0", .global), ("192.0.2.7", .documentation),
        ("192.88.99.1", .reserved), ("192.167.255.255", .global), ("192.168.0.1", .privateUse),
        ("192.169.0.0", .global), ("198.17.255.255", .global), ("198.18.0.0", .benchmarking),
        ("198.19.255.255", .benchmarking), ("198.20.0.0", .global), ("198.51.100.9", .documentation),
        ("203.0.113.1", .documentation), ("203.0.114.0", .global), ("223.255.255.255", .global),
        ("224.0.0.1", .multicast), ("239.255.255.255", .multicast), ("240.0.0.1", .reserved),
        ("255.255.255.255", .reserved), ("114.114.114.114", .global),
    ])
    func versionFourIsClassified(text: String, kind: AddressKind) throws {
        let address = try #require(IPAddress(parsing: text))
        #expect(AddressKind(of: address) == kind)
        #expect(address.description == text)
        let mapped = try #require(IPAddress(parsing: "::ffff:\(text)"))
        #expect(AddressKind(of: mapped) == kind)
        let nat64 = try #require(IPAddress(parsing: "64:ff9b::\(text)"))
        #expect(AddressKind(of: nat64) == kind)
    }

    @Test(arguments: [
        ("::", AddressKind.unspecified), ("::1", .loopback), ("::2", .reserved), ("::7f00:1", .reserved),
        ("64:ff9b::7f00:1", .loopback), ("64:ff9b::808:808", .global), ("64:ff9b:1::1", .reserved),
        ("100::1", .reserved), ("2001::1", .reserved), ("2001:1ff::", .reserved), ("2001:200::1", .global),
        ("2001:db8::1", .documentation), ("2001:db9::1", .global), ("2002:7f00:1::", .loopback),
        ("2002:a00:1::5", .privateUse), ("2002:808:808::1", .global), ("2400:3200::1", .global),
        ("2606:4700::1111", .global), ("3fff::1", .documentation), ("3fff:1000::", .global), ("4000::1", .reserved),
        ("5f00::1", .reserved), ("fc00::1", .privateUse), ("fdff::1", .privateUse), ("fe00::1", .reserved),
        ("fe80::1", .linkLocal), ("febf::1", .linkLocal), ("fec0::1", .privateUse), ("ff02::1", .multicast),
        ("::ffff:0:127.0.0.1", .reserved),
    ])
    func versionSixIsClassified(text: String, kind: AddressKind) throws {
        #expect(AddressKind(of: try #require(IPAddress(parsing: text))) == kind)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "01.2.3.4", "256.1.1.1", "0x7f.0.0.1", "::1%lo", "[::1]", "1.2.3.4 ", "host",
        "1:2:3:4:5:6:7:8:9", "1.2.3.4\u{0}",
    ])
    func otherTextIsNoAddress(text: String) {
        #expect(IPAddress(parsing: text) == nil)
    }
}
