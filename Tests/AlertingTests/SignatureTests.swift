import Testing

@testable import Alerting

/// The vectors that the vendors' own examples give.
struct SignatureTests {
    @Test(
        arguments: [
            (1_700_000_000_000, "SECtest", "aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g%3D"),
            (1_700_000_000_001, "SECtest", "r4CWp%2FDz%2BNg0sbTjH1vB0Fr%2BuQ2fn831mssaN6%2FC05I%3D"),
            (1_599_360_473_000, "this is secret", "hXZTWifRGHclNuZSKxoXc%2F%2Fsh51SWfVfRIhcdeKs63I%3D"),
        ] as [(Int64, String, String)]
    )
    func dingTalkSignsAsDocumented(milliseconds: Int64, secret: String, sign: String) {
        #expect(DingTalkSignature.sign(milliseconds: milliseconds, secret: secret) == sign)
    }

    @Test(
        arguments: [
            (1_599_360_473, "demo", "l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8="),
            (1_700_000_000, "SECtest", "G7XpBpG8NgG02fJOAhX6FRAObIljmFoxVReo8I62pEk="),
        ] as [(Int64, String, String)]
    )
    func feishuSignsAsDocumented(seconds: Int64, secret: String, sign: String) {
        #expect(FeishuSignature.sign(seconds: seconds, secret: secret) == sign)
    }

    private static let secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
    private static let body = Array(#"{"type":"incident.opened"}"#.utf8)

    @Test
    func webhookSignsAsStandardWebhooksDo() throws {
        let signature = try #require(WebhookSignature(secrets: Self.secret))
        let header = signature.header(id: "msg_1", seconds: 1_700_000_000, body: Self.body)
        #expect(header == "v1,1jpHh5JhrFX2BU1oUTazOZlb4/InzSiXNyZ6JAoEzvs=")
    }

    @Test
    func rotatingKeysSignBoth() throws {
        let signature = try #require(WebhookSignature(secrets: "whsec_AAAA \n\(Self.secret)\n"))
        let parts = signature.header(id: "msg_1", seconds: 1_700_000_000, body: Self.body).split(separator: " ")
        #expect(parts.count == 2)
        #expect(parts.last == "v1,1jpHh5JhrFX2BU1oUTazOZlb4/InzSiXNyZ6JAoEzvs=")
        #expect(parts.first != parts.last)
    }

    @Test(arguments: ["", "  ", "whsec_", "whsec_***", "MDEyMzQ1Njc4OWFiY2RlZg==", "whsec_AAAA plain"])
    func secretsOfAnotherFormAreRefused(text: String) {
        #expect(WebhookSignature(secrets: text) == nil)
    }
}
