import Testing

@testable import HTTPTransfer

@Suite struct PunycodeTests {
    /// The samples of RFC 3492 §7.1 that a host name can hold, and names in use.
    @Test(arguments: [
        ("example.com", "example.com"), ("中国", "xn--fiqs8s"), ("中國", "xn--fiqz9s"), ("公司.cn", "xn--55qx5d.cn"),
        ("政务", "xn--zfr164b"), ("bücher.de", "xn--bcher-kva.de"), ("BÜCHER.de", "xn--bcher-kva.de"),
        ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
        ("他們爲什麽不說中文", "xn--ihqwctvzc91f659drss3x8bo0yb"),
        ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"), ("例子。测试", "xn--fsqu00a.xn--0zwm56d"),
    ])
    func nameGetsItsDNSForm(name: String, ascii: String) {
        #expect(Punycode.ascii(host: name) == ascii)
    }

    @Test func labelTooLongForTheDNSIsRefused() {
        #expect(Punycode.ascii(host: String(repeating: "中", count: 100)) == nil)
    }
}
