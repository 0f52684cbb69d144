import Foundation
import OpinionCore
import Testing

@testable import Alerting

struct RequestTests {
    @Test
    func dingTalkIsSignedAnewAtEveryAttempt() throws {
        let channel = try Robots.dingtalk(secret: "SECtest")
        let one = channel.request(for: Samples.delivery(), now: Instant(milliseconds: 1_700_000_000_000))
        let other = channel.request(for: Samples.delivery(), now: Instant(milliseconds: 1_700_000_000_001))
        #expect(one.url == Robots.url + "&timestamp=1700000000000&sign=aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g%3D")
        #expect(
            other.url.hasSuffix("&timestamp=1700000000001&sign=r4CWp%2FDz%2BNg0sbTjH1vB0Fr%2BuQ2fn831mssaN6%2FC05I%3D")
        )
        #expect(one[header: "content-type"] == "application/json")
    }

    @Test
    func withoutASecretTheAddressStays() throws {
        #expect(try Robots.dingtalk(secret: nil).request(for: Samples.delivery(), now: Samples.now).url == Robots.url)
        #expect(
            try Robots.webhook(secret: nil).request(for: Samples.delivery(), now: Samples.now)[
                header: "webhook-signature"
            ] == nil
        )
    }

    @Test
    func dingTalkBodyIsMarkdownThatMentionsNobody() throws {
        let body = try Robots.dingtalk().request(for: Samples.delivery(), now: Samples.now).body
        let json = try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
        let markdown = try #require(json["markdown"] as? [String: String])
        let mention = try #require(json["at"] as? [String: Any])
        #expect(json["msgtype"] as? String == "markdown")
        #expect(markdown["title"] == "【較大·擬】#1 東源縣一企業夜間生產地條鋼被查")
        #expect(markdown["text"]?.contains("夜間生產**地條鋼**") == true)
        #expect((mention["atMobiles"] as? [String])?.isEmpty == true)
        #expect(mention["isAtAll"] as? Bool == false)
    }

    @Test
    func theReducedMessageHasNeitherTextNorLink() throws {
        let body = try Robots.dingtalk().reducedRequest(for: Samples.delivery(), now: Samples.now).body
        let text = String(decoding: body, as: UTF8.self)
        for gone in ["夜間生產", "中頻爐", "http", "中國新聞網"] { #expect(!text.contains(gone)) }
        for kept in ["#1 淘汰落後產能", "剩 47 小時 59 分", "opinionctl ack 1", "2 家媒體，3 條報道", "#1-3"] {
            #expect(text.contains(kept))
        }
    }

    @Test
    func webhookKeepsItsIdAndSignsTheRawBody() throws {
        let channel = try Robots.webhook()
        let request = channel.request(for: Samples.delivery(), now: Samples.now)
        let later = channel.request(for: Samples.delivery(), now: Samples.now + .minutes(1))
        let key = try #require(WebhookSignature(secrets: "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="))
        #expect(request[header: "webhook-id"] == "k3x9-1-3")
        #expect(later[header: "webhook-id"] == "k3x9-1-3")
        #expect(request[header: "webhook-timestamp"] == "1795329060")
        #expect(later[header: "webhook-timestamp"] == "1795329120")
        let expected = key.header(id: "k3x9-1-3", seconds: 1_795_329_060, body: request.body)
        #expect(request[header: "webhook-signature"] == expected)
    }

    @Test
    func webhookBodyHasEveryKeyOfTheContract() throws {
        for sample in ReasonSample.all {
            let body = try Robots.webhook().request(for: Samples.delivery(sample.alert), now: sample.now).body
            let json = try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
            let data = try #require(json["data"] as? [String: Any])
            #expect(Set(json.keys) == ["type", "timestamp", "data"])
            let keys: Set = ["delivery", "incident", "reason", "quotation", "source", "command", "text"]
            #expect(keys.isSubset(of: data.keys))
            #expect((data["urgent"] as? Bool ?? false) == sample.alert.isUrgent)
            #expect((data["incident"] is NSNull) == (sample.alert.incident == nil))
        }
    }
}
