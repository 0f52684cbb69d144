import FeedParsing
import FeedRecipes
import OpinionCore

/// Reads what came from a feed's address by the feed's form. Pure: `now` is a parameter.
struct FeedReading: Sendable {
    /// What was read, and the address of the page that follows in a list.
    struct Result: Sendable {
        let feed: ParsedFeed
        let next: String?
    }

    let form: FeedForm
    let options: ParseOptions
    let language: Language

    func read(_ bytes: [UInt8], _ hints: ParseHints, now: Instant, page: Int) throws(FeedFault) -> Result {
        do {
            return try result(bytes, hints, now: now, page: page)
        } catch let error as FeedFault {
            throw error
        } catch let error as FeedParseError {
            throw FeedFault(code: error.code.rawValue, text: error.localized(language: language.rawValue))
        } catch let error as SelectorError {
            throw FeedFault(code: "badSelector", text: error.localized(language: language.rawValue))
        } catch {
            throw FeedFault(code: "unreadable", text: "\(error)")
        }
    }

    private func result(_ bytes: [UInt8], _ hints: ParseHints, now: Instant, page: Int) throws -> Result {
        switch form {
        case .feed, .sitemap:
            let feed = try FeedParser(options: options).parse(bytes, hints: hints)
            if feed.format == .sitemapIndex { throw sitemapIndex(feed) }
            return Result(feed: feed, next: nil)
        case .page(let list):
            let parser = try PageParser(PageRecipe(list), options: options)
            let read = try parser.parse(bytes, hints: hints, now: now.milliseconds, page: page)
            return Result(feed: read.feed, next: read.nextURL)
        case .json(let list):
            let parser = try JSONListParser(JSONRecipe(list), options: options)
            return Result(feed: try parser.parse(bytes, hints: hints, now: now.milliseconds), next: nil)
        }
    }

    /// An index names sitemaps, not news; its own bytes do not change when they do.
    private func sitemapIndex(_ index: ParsedFeed) -> FeedFault {
        let newest = index.items.max { ($0.date?.milliseconds ?? 0) < ($1.date?.milliseconds ?? 0) }?.url ?? "–"
        let text = Phrase(
            "這是網站地圖的索引，請把 url 換成其中一份，例如 \(newest)",
            "这是网站地图的索引，请把 url 换成其中一份，例如 \(newest)",
            "this is an index of sitemaps: use one of them as url, for example \(newest)"
        )
        return FeedFault(code: "sitemapIndex", text: text[language])
    }
}
