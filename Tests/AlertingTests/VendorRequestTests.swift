import Foundation
import OpinionCore
import Testing

@testable import Alerting

/// What WeCom, Feishu, Slack, ntfy and Bark are sent.
struct VendorRequestTests {
    @Test func weComTakesMarkdownAsItIs() throws {
        let requests = try requests("wecom", Samples.opened())
        #expect(requests.count == 1 && requests[0].url == Robots.addresses["wecom"])
        let json = try json(requests[0])
        let content = try #require((json["markdown"] as? [String: String])?["content"])
        #expect(json["msgtype"] as? String == "markdown")
        #expect(content.hasPrefix("**【較大·擬】#1 東源縣一企業夜間生產地條鋼被查**\n<font color=\"warning\">時限："))
        #expect(content.contains("夜間生產<font color=\"warning\">地條鋼</font>"))
        #expect(!String(decoding: requests[0].body, as: UTF8.self).contains("\\u"))
    }

    @Test func weComRingsByAShortTextThatGoesFirst() throws {
        let alert = DutySamples.called(.overdue)
        let requests = try requests("wecom", alert)
        #expect(requests.count == 2)
        #expect(try channel("wecom").cost(of: alert) == 2)
        let text = try #require(try json(requests[0])["text"] as? [String: Any])
        #expect(text["mentioned_list"] as? [String] == ["ZhangSan"])
        #expect(text["mentioned_mobile_list"] as? [String] == ["13900005678"])
        let content = try #require(text["content"] as? String)
        #expect(content.hasPrefix("【提醒】") && content.contains("opinionctl") && content.contains("送達 #1-3"))
        let markdown = try #require((try json(requests[1])["markdown"] as? [String: String])?["content"])
        #expect(!markdown.contains("<@"))
    }

    @Test func weComMentionsInMarkdownWhatNeedNotRing() throws {
        let alert = DutySamples.called(.closed)
        let requests = try requests("wecom", alert)
        #expect(requests.count == 1)
        #expect(try channel("wecom").cost(of: alert) == 1)
        #expect(String(decoding: requests[0].body, as: UTF8.self).contains(" <@ZhangSan>"))
    }

    @Test func nobodyCanBeCalledAll() throws {
        let person = DutyPerson(id: "x", name: "某", wecom: "All", feishu: "all")
        let alert = DutySamples.called(.overdue, [Addressee(.primary, person)])
        #expect(try requests("wecom", alert).count == 1)
        for kind in ["wecom", "feishu"] {
            let body = String(decoding: try requests(kind, alert)[0].body, as: UTF8.self).lowercased()
            #expect(!body.contains("<@all") && !body.contains("<at"))
        }
    }

    @Test func feishuSignsInTheBody() throws {
        let now = Instant(milliseconds: 1_599_360_473_999)
        let request = try Robots.robot("feishu", secret: "demo").requests(
            for: Samples.delivery(),
            isReduced: false,
            now: now
        )[0]
        let json = try json(request)
        #expect(request.url == Robots.addresses["feishu"])
        #expect(json["timestamp"] as? String == "1599360473")
        #expect(json["sign"] as? String == "l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=")
        let unsigned = try self.json(try requests("feishu", Samples.opened())[0])
        #expect(unsigned["sign"] == nil && unsigned["timestamp"] == nil)
    }

    @Test func feishuSendsACardAtTheTopLevel() throws {
        let json = try json(try requests("feishu", DutySamples.called(.overdue))[0])
        #expect(json["msg_type"] as? String == "interactive")
        let card = try #require(json["card"] as? [String: Any])
        let header = try #require(card["header"] as? [String: Any])
        #expect(header["template"] as? String == "red")
        #expect((header["title"] as? [String: String])?["tag"] == "plain_text")
        let content = try #require((card["elements"] as? [[String: String]])?.first?["content"])
        #expect(content.components(separatedBy: "\n")[1].hasSuffix(" <at id=ou_zhang></at>"))
    }

    @Test(
        arguments: [
            (AlertType.overdue, false, "red"), (.reminder, false, "orange"), (.handover, false, "blue"),
            (.overdue, true, "grey"),
        ]
    )
    func theHeaderHasTheColourOfItsUrgency(type: AlertType, isDrill: Bool, colour: String) throws {
        let incident = type == .handover ? nil : Samples.incident(isDrill: isDrill)
        let alert = Alert(type: type, incident: incident, reason: .test(channel: "x"), made: Samples.start)
        let card = try #require(try json(try requests("feishu", alert)[0])["card"] as? [String: Any])
        #expect((card["header"] as? [String: Any])?["template"] as? String == colour)
    }

    @Test func slackHasOneSectionAndAFallback() throws {
        let json = try json(try requests("slack", Samples.opened())[0])
        #expect(json["text"] as? String == "【較大·擬】#1 東源縣一企業夜間生產地條鋼被查")
        let blocks = try #require(json["blocks"] as? [[String: Any]])
        let section = try #require(blocks.first?["text"] as? [String: Any])
        #expect(blocks.count == 1 && section["type"] as? String == "mrkdwn" && section["verbatim"] as? Bool == true)
        let text = try #require(section["text"] as? String)
        #expect(text.hasPrefix("*【較大·擬】#1 東源縣一企業夜間生產地條鋼被查*\n"))
        #expect(text.contains("<https://www.chinanews.com.cn/cj/2026/11-22/1.shtml|原文>"))
    }

    @Test(arguments: [
        ("https://ntfy.sh/duty-7c1f", "https://ntfy.sh/", "duty-7c1f"),
        ("https://push.example:8443/ntfy/duty_A/", "https://push.example:8443/ntfy/", "duty_A"),
        ("http://u:p@h/t?auth=x", "http://u:p@h/", "t"),
    ])
    func ntfyPublishesToTheRoot(url: String, root: String, topic: String) throws {
        let request = try Robots.robot("ntfy", url: url, secret: "tk_secret").requests(
            for: Samples.delivery(DutySamples.called(.overdue)),
            isReduced: false,
            now: Samples.now
        )[0]
        let json = try json(request)
        #expect(request.url == root && json["topic"] as? String == topic)
        #expect(request[header: "authorization"] == "Bearer tk_secret")
        #expect(json["priority"] as? Int == 5 && json["tags"] as? [String] == ["rotating_light"])
        #expect((json["message"] as? String)?.contains("送達 #1-3") == true)
        let usual = try self.json(try requests("ntfy", Samples.opened())[0])
        #expect(usual["click"] as? String == "https://www.chinanews.com.cn/cj/2026/11-22/1.shtml")
        #expect(usual["priority"] as? Int == 4)
    }

    @Test(arguments: [
        ("https://api.day.app/KEYabc", "https://api.day.app/push", "KEYabc"),
        ("https://api.day.app/KEYabc/推送標題/這是內容?x=1", "https://api.day.app/push", "KEYabc"),
        ("http://10.0.0.8:8080/KEYabc/", "http://10.0.0.8:8080/push", "KEYabc"),
    ])
    func barkPushesToTheDevice(url: String, server: String, key: String) throws {
        let request = try Robots.robot("bark", url: url).requests(
            for: Samples.delivery(DutySamples.called(.overdue)),
            isReduced: false,
            now: Samples.now
        )[0]
        let json = try json(request)
        #expect(request.url == server && json["device_key"] as? String == key)
        #expect(json["level"] as? String == "critical" && json["group"] as? String == "河源市工業和信息化局")
        #expect(json["id"] as? String == "k3x9-1-3")
        #expect(try self.json(try requests("bark", Samples.opened())[0])["level"] as? String == "timeSensitive")
    }

    @Test(arguments: [
        ("ntfy", "https://ntfy.sh", ChannelFault.Code.topicMissing), ("ntfy", "https://ntfy.sh/主題", .topicMissing),
        ("ntfy", "https://ntfy.sh/" + String(repeating: "x", count: 65), .topicMissing),
        ("bark", "https://api.day.app/", .deviceMissing), ("bark", "https://api.day.app/push", .deviceMissing),
    ])
    func anAddressWithoutItsTokenIsAFault(kind: String, url: String, code: ChannelFault.Code) {
        let fault = #expect(throws: ChannelFault.self) { try Robots.make(kind, url: url, secret: nil) }
        #expect(fault?.code == code)
    }

    @Test(arguments: Robots.kinds)
    func theReducedMessageHasNeitherTextNorLink(kind: String) throws {
        let requests = try Robots.robot(kind).requests(for: Samples.delivery(), isReduced: true, now: Samples.now)
        let text = requests.map { String(decoding: $0.body, as: UTF8.self) }.joined()
        for gone in ["夜間生產", "中頻爐", "http", "中國新聞網"] { #expect(!text.contains(gone)) }
        for kept in ["#1 淘汰落後產能", "剩 47 小時 59 分", "opinionctl ack 1", "2 家媒體，3 條報道", "#1-3"] {
            #expect(text.contains(kept))
        }
    }

    @Test(arguments: Robots.kinds)
    func whatIsKeptOfARequestHasNoSecret(kind: String) throws {
        let preview = try channel(kind).preview(Samples.delivery(), now: Samples.now)
        #expect(
            !preview.contains(Robots.token) && preview.contains("POST https://") && preview.contains("opinionctl ack 1")
        )
    }

    @Test func signaturesAndShortTopicsAreMasked() throws {
        let feishu = try Robots.robot("feishu", secret: "demo").preview(Samples.delivery(), now: Samples.now)
        #expect(feishu.contains(#""sign":"•••""#))
        let ntfy = try Robots.robot("ntfy", url: "https://ntfy.sh/duty").preview(Samples.delivery(), now: Samples.now)
        #expect(ntfy.contains(#""topic":"•••""#))
    }

    private func channel(_ kind: String) throws -> RobotChannel { try Robots.robot(kind) }

    private func requests(_ kind: String, _ alert: Alert) throws -> [ChannelRequest] {
        try Robots.robot(kind).requests(for: Samples.delivery(alert), isReduced: false, now: Samples.now)
    }

    private func json(_ request: ChannelRequest) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
    }
}
