import Foundation
import OpinionCore
import Testing

@testable import Alerting

/// A robot's requests as a person reviews them: what decides how loud it is, the title, the text as it is sent.
enum ShownMessage {
    static func text(_ kind: String, _ delivery: Delivery, isReduced: Bool = false, _ language: Language, now: Instant)
        throws -> String
    {
        let robot = try Robots.robot(kind, language: language)
        return try robot.requests(for: delivery, isReduced: isReduced, now: now)
            .map { try shown(kind, try #require(try object($0.body))) }.joined(separator: "\n")
    }

    static func object(_ body: [UInt8]) throws -> [String: Any]? {
        try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
    }

    private static func shown(_ kind: String, _ body: [String: Any]) throws -> String {
        switch kind {
        case "dingtalk": try dingtalk(body)
        case "wecom": try wecom(body)
        case "feishu": try feishu(body)
        case "slack": try slack(body)
        case "ntfy": try ntfy(body)
        default: try bark(body)
        }
    }

    private static func dingtalk(_ body: [String: Any]) throws -> String {
        let markdown = try #require(body["markdown"] as? [String: String])
        let at = try #require(body["at"] as? [String: Any])
        let people = (at["atMobiles"] as? [String] ?? []) + (at["atUserIds"] as? [String] ?? [])
        return "(rings: \(people.joined(separator: " ")))\n\(markdown["title"] ?? "")\n---\n\(markdown["text"] ?? "")"
    }

    private static func wecom(_ body: [String: Any]) throws -> String {
        let kind = try #require(body["msgtype"] as? String)
        let text = try #require(body[kind] as? [String: Any])
        let people = ["mentioned_list", "mentioned_mobile_list"].flatMap { text[$0] as? [String] ?? [] }
        let rings = kind == "text" ? ", rings: \(people.joined(separator: " "))" : ""
        return "(\(kind)\(rings))\n\(text["content"] as? String ?? "")"
    }

    private static func feishu(_ body: [String: Any]) throws -> String {
        let card = try #require(body["card"] as? [String: Any])
        let header = try #require(card["header"] as? [String: Any])
        let title = try #require(header["title"] as? [String: String])
        let text = (card["elements"] as? [[String: String]] ?? []).compactMap { $0["content"] }
        return "(\(header["template"] ?? ""))\n\(title["content"] ?? "")\n---\n\(text.joined(separator: "\n"))"
    }

    private static func slack(_ body: [String: Any]) throws -> String {
        let blocks = try #require(body["blocks"] as? [[String: Any]])
        let texts = blocks.compactMap { ($0["text"] as? [String: Any])?["text"] as? String }
        return "\(body["text"] ?? "")\n---\n\(texts.joined(separator: "\n"))"
    }

    private static func ntfy(_ body: [String: Any]) throws -> String {
        let tags = try #require(body["tags"] as? [String])
        return "(priority \(body["priority"] ?? ""), \(tags.joined(separator: " ")), tap: \(body["click"] ?? "–"))\n"
            + "\(body["title"] ?? "")\n---\n\(body["message"] ?? "")"
    }

    private static func bark(_ body: [String: Any]) throws -> String {
        "(\(body["level"] ?? ""), \(body["group"] ?? ""), tap: \(body["url"] ?? "–"))\n"
            + "\(body["title"] ?? "")\n---\n\(body["body"] ?? "")"
    }
}
