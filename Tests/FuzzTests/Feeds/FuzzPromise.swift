@testable import FeedParsing

/// What must hold of everything that was read, however hostile it was.
enum FuzzPromise {
    /// What is wrong with a feed; nil when nothing is.
    static func fault(_ feed: ParsedFeed) -> String? {
        if feed.items.count > ParseOptions().maxItems { return "more items than allowed" }
        if let fault = feed.items.lazy.compactMap(fault).first { return fault }
        return isUTF8Name(feed.encoding) ? nil : "the encoding has no proper name"
    }

    private static func fault(_ item: ParsedItem) -> String? {
        if item.identity.isEmpty { return "an item without identity" }
        let addresses = [item.url].compactMap { $0 } + item.attachments.map(\.url)
        if addresses.contains(where: isDangerous) { return "a dangerous address" }
        if let title = item.title, title.utf8.contains(where: { $0 < 0x20 }) { return "a title of several lines" }
        let texts = [item.title, item.summary, item.contentText].compactMap { $0 }
        if let fault = texts.lazy.compactMap(fault(text:)).first { return fault }
        return [item.datePublished, item.dateModified].compactMap { $0 }.allSatisfy(isSane) ? nil : "an impossible date"
    }

    static func fault(text: String) -> String? {
        if text.isEmpty { return "an empty text that is not nil" }
        return holdsControls(text) ? "control characters in text" : nil
    }

    /// Between the years -1 and 10000.
    static func isSane(_ date: FeedDate) -> Bool {
        (-62_300_000_000_000...253_500_000_000_000).contains(date.milliseconds)
    }

    static func isUTF8Name(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !(0x41...0x5A).contains($0) }
    }

    private static func isDangerous(_ address: String) -> Bool {
        let plain = address.lowercased().filter { !$0.isWhitespace }
        return ["javascript:", "data:", "vbscript:"].contains { plain.hasPrefix($0) }
    }

    /// Controls but tab and line feed.
    private static func holdsControls(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            $0.value < 0x20 && $0.value != 0x09 && $0.value != 0x0A || (0x7F...0x9F).contains($0.value)
        }
    }
}
