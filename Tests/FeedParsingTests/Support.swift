@testable import FeedParsing

/// Parses text as UTF-8.
func parse(_ text: String, hints: ParseHints = .init(), zone: Int = 0) throws(FeedParseError) -> ParsedFeed {
    try FeedParser(options: ParseOptions(assumedZone: AssumedZone(seconds: zone))).parse(Array(text.utf8), hints: hints)
}

/// The code of the error that parsing throws; nil when it does not throw.
func refusal(_ bytes: [UInt8], options: ParseOptions = .init()) -> FeedParseError.Code? {
    do throws(FeedParseError) {
        _ = try FeedParser(options: options).parse(bytes)
        return nil
    } catch {
        return error.code
    }
}

/// An RSS document around one item.
func rss(_ item: String, channel: String = "<title>T</title>", attributes: String = "") -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"\(attributes)><channel>\(channel)<item>\(item)</item></channel></rss>"
}

/// An Atom document around one entry.
func atom(_ entry: String, feed: String = "<title>T</title>", attributes: String = "") -> String {
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"\(attributes)>\(feed)<entry>\(entry)</entry></feed>"
}

/// Plain text of HTML.
func plain(_ html: String, _ source: HTMLText.Source = .html) -> String? {
    Array(html.utf8).withUnsafeBufferPointer { HTMLText.text($0, source) }
}

/// A generator of numbers that is the same in every run (xorshift64*).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
