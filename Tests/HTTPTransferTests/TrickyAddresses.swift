import HTTPTransfer

/// Ways to write an address of the house, so that a feed, or a redirect, might smuggle it past a check of names.
enum TrickyAddresses {
    /// Numbers of this machine in every form that inet_aton, browsers or libcurl read.
    static let loopback = [
        "127.0.0.1", "127.1", "127.0.1", "127.0.0.1.", "127.1.", "2130706433", "2130706433.", "0x7f000001",
        "0x7f000001.", "0X7F000001", "0x7f.1", "0x7f.0x0.0x0.0x1", "0x7f.0.0.0x1", "017700000001", "0177.0.0.01",
        "0177.1", "0177.0.0.1.", "00000177.1", "127.000.000.001", "127.255.255.254", "１２７.0.0.1", "１２７．０．０．１",
        "127。0。0。1", "127｡0.0.1", "0x7f。1", "０x7f.1", "%31%32%37.0.0.1", "127%2e0%2e0%2e1",
        "user@127.0.0.1", "user:secret@127.0.0.1", "news.example@127.0.0.1", "news.example%40x@127.0.0.1",
        "localhost", "localhost.", "LOCALHOST", "LocalHost.", "a.localhost", "a.b.localhost.", "ｌocalhost",
        "loc%61lhost",
    ]

    /// The same and its neighbours as IPv6: mapped, compatible, translated, tunnelled.
    static let versionSix = [
        "[::1]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:7f00:0001]", "[::ffff:10.0.0.1]", "[::127.0.0.1]", "[::7f00:1]", "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::1]",
        "[64:ff9b:1:fffe::7f00:1]", "[2002:7f00:1::]", "[2002:c0a8:101::1]", "[2002:a9fe:a9fe::1]",
        "[2001:0:4136:e378:8000:63bf:80ff:fffe]", "[2001::1]", "[2606:4700::5efe:10.0.0.1]",
        "[2606:4700::200:5efe:127.0.0.1]", "[fe80::5efe:192.168.0.1]", "[fe80::1]", "[fe80::1%25lo]",
        "[fe80::1%25eth0]",
        "[::1%25lo]", "[febf::1]", "[fec0::1]", "[fc00::1]", "[fd12:3456::1]", "[fd00:ec2::254]", "[ff02::1]",
        "[ff05::1:3]", "[2001:db8::1]", "[3fff::1]", "[100::1]", "[4000::1]", "[5f00::1]", "[2001:10::1]",
        "[2001:20::1]",
    ]

    /// Numbers that belong to no public host.
    static let versionFour = [
        "0", "0.0.0.0", "0.0.0.0.", "0x0", "0.1", "00.0", "10.0.0.1", "10.1", "167772161", "012.0.0.1", "172.16.0.1",
        "172.31.255.254", "192.168.0.1", "192.168.257", "3232235521", "0xc0a80001", "100.64.0.1", "100.127.255.254",
        "100.100.100.200", "169.254.169.254", "169.254.43518", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376",
        "168.63.129.16", "192.0.0.192", "192.0.2.1", "198.51.100.1", "203.0.113.1", "192.88.99.1", "198.18.0.1",
        "198.19.255.254", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "4294967295",
    ]

    /// What some parser may take for a number, and none of ours may take for a name.
    static let nonsense = [
        "127.0.0.1..", "127.0.0.1.0", "127..1", "256.0.0.1", "127.0.0.256", "0x7f.0x.1", "08.0.0.1", "127.0.0.0x100",
        "4294967296", "news.example.1", "1.2.3.4.5", "0x", "news.0x7f", "%30x7f.1", "[127.0.0.1]", "[::1", "::1",
        "[fe80::1%lo",
        "127.0.0.1%00.news.example", "127.0.0.1\\@news.example",
    ]

    static let all = loopback + versionSix + versionFour

    /// All numbers but those that mean this one.
    static func beside(_ allowed: String) -> [String] {
        (versionSix + versionFour).filter { host in
            IPAddress(parsing: host.filter { !"[]".contains($0) })?.unmapped != IPAddress(parsing: allowed)
        }
    }
}
