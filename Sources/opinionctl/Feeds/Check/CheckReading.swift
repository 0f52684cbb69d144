import FeedParsing
import FeedRecipes
import OpinionCore

/// Reads bytes by the form of a feed, and looks for a way when there is none.
struct CheckReading: Sendable {
    let target: CheckTarget
    let options: ParseOptions
    let language: Language
    /// When the bytes came; pages say 昨天.
    let now: Instant

    func read(_ bytes: [UInt8], _ hints: ParseHints, into result: inout FeedCheck.Result) {
        do {
            try parse(bytes, hints, into: &result)
        } catch let error as FeedParseError {
            result.fault = FeedFault(
                code: error.code.rawValue,
                text: error.localized(language: language.rawValue)
            )
            result.advice = advice(bytes, hints, error)
        } catch let error as SelectorError {
            result.fault = FeedFault(code: "badSelector", text: error.localized(language: language.rawValue))
        } catch {
            result.fault = FeedFault(code: "unreadable", text: "\(error)")
        }
    }

    private func parse(_ bytes: [UInt8], _ hints: ParseHints, into result: inout FeedCheck.Result) throws {
        switch target.form {
        case .feed, .sitemap:
            let feed = try FeedParser(options: options).parse(bytes, hints: hints)
            guard feed.format == .sitemapIndex else { return result.feed = feed }
            result.fault = FeedFault(code: "sitemapIndex", text: Self.sitemapIndex[language])
            result.advice = CheckAdvice(index: feed)
        case .page(let list):
            let parser = try PageParser(PageRecipe(list), options: options)
            let page = try parser.parse(bytes, hints: hints, now: now.milliseconds)
            (result.feed, result.page) = (page.feed, page)
        case .json(let list):
            let parser = try JSONListParser(JSONRecipe(list), options: options)
            result.feed = try parser.parse(bytes, hints: hints, now: now.milliseconds)
        }
    }

    private static let sitemapIndex = Phrase(
        "這是網站地圖的索引，請用下列其中一份作 url。",
        "这是网站地图的索引，请用下列其中一份作 url。",
        "this is an index of sitemaps: use one of these as url."
    )

    /// Only what cannot be read as it is needs another way.
    private func advice(_ bytes: [UInt8], _ hints: ParseHints, _ error: FeedParseError) -> CheckAdvice? {
        switch error.code {
        case .notAFeed, .noItems, .unknownFormat, .malformed: CheckAdvice(bytes, hints, options, now: now)
        default: nil
        }
    }
}
