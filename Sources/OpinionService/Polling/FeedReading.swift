import FeedParsing
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
            return Result(feed: try FeedParser(options: options).parse(bytes, hints: hints), next: nil)
        case .page(let list):
            let parser = try PageParser(PageRecipe(list), options: options)
            let read = try parser.parse(bytes, hints: hints, now: now.milliseconds, page: page)
            return Result(feed: read.feed, next: read.nextURL)
        case .json(let list):
            let parser = try JSONListParser(JSONRecipe(list), options: options)
            return Result(feed: try parser.parse(bytes, hints: hints, now: now.milliseconds), next: nil)
        }
    }
}
