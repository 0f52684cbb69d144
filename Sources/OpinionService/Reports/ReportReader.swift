import ControlAPI
import FeedParsing
import Foundation
import OpinionCore

/// Reads reports of another collector, one JSON object a line, through the readers that read JSON feeds: the same
/// cleaning, the same dates, the same identity.
struct ReportReader: Sendable {
    /// Of lines without a tier.
    static let usualTier = "其他"

    /// `items:NAME`
    let feed: FeedID
    /// For lines that name none.
    let outlet: String?
    let tier: String?
    let deployment: Deployment
    let now: Instant

    private static let texts = ["title", "summary", "content_text", "content_html", "url", "outlet", "tier"]

    func item(_ line: ArraySlice<UInt8>) throws(ReportFault) -> Item {
        guard line.count <= ReportLimits.line else { throw .tooLong }
        let fields = try fields(line)
        try check(fields)
        guard let outlet = name(fields["outlet"], outlet) else { throw .missing("outlet") }
        let tier = name(fields["tier"], tier) ?? Self.usualTier
        let source = Feed(id: feed, outlet: outlet, tier: tier, url: "")
        let parsed = try parsed(fields, source)
        let look = Look(feed: source, state: FeedState(id: feed, url: ""), deployment: deployment, now: now)
        guard let item = ItemMaking.items(of: parsed, look).first else { throw .says(nothing: "title") }
        return item
    }

    // MARK: The line

    private func fields(_ line: ArraySlice<UInt8>) throws(ReportFault) -> [String: Any] {
        guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8 }
        guard let value = try? JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed) else {
            throw .notJSON
        }
        guard let fields = value as? [String: Any] else { throw .notAnObject }
        return fields.filter { !($0.value is NSNull) }
    }

    private func check(_ fields: [String: Any]) throws(ReportFault) {
        for key in Self.texts where fields[key] != nil && !(fields[key] is String) { throw .wrongKind(key) }
        guard let title = fields["title"] as? String, title.contains(where: { !$0.isWhitespace }) else {
            throw .missing("title")
        }
        if let url = fields["url"] as? String, CanonicalURL.of(url) == nil { throw .badAddress(url) }
        if let id = fields["id"], !isScalar(id) { throw .wrongKind("id") }
        if let date = fields["published"], !isScalar(date) { throw .wrongKind("published") }
        if let authors = fields["authors"], !(authors is [Any]), !(authors is String) { throw .wrongKind("authors") }
    }

    /// Text or a number; JSON's truth values are numbers to Foundation.
    private func isScalar(_ value: Any) -> Bool { value is String || value is NSNumber }

    private func name(_ value: Any?, _ usual: String?) -> String? {
        guard let text = value as? String, text.contains(where: { !$0.isWhitespace }) else { return usual }
        return String(text.prefix(200))
    }

    // MARK: As a feed

    private func parsed(_ fields: [String: Any], _ source: Feed) throws(ReportFault) -> ParsedFeed {
        var entry: [String: Any] = [:]
        for key in ["id", "title", "summary", "content_text", "content_html", "url"] { entry[key] = fields[key] }
        entry["date_published"] = fields["published"].map { "\($0)" }
        entry["authors"] = (fields["authors"] as? String).map { [$0] } ?? fields["authors"]
        let document: [String: Any] = ["version": "https://jsonfeed.org/version/1.1", "items": [entry]]
        let options = ParseOptions(assumedZone: deployment.assumedZone(of: source))
        guard let bytes = try? JSONSerialization.data(withJSONObject: document),
            let feed = try? FeedParser(options: options).parse(Array(bytes), hints: Self.hints),
            let item = feed.items.first
        else { throw .says(nothing: "title") }
        guard item.title?.isEmpty == false else { throw .says(nothing: "title") }
        if let date = entry["date_published"] as? String, item.datePublished == nil { throw .badDate(date) }
        return feed
    }

    private static let hints = ParseHints(contentType: "application/feed+json; charset=utf-8")
}
