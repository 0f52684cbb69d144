@testable import FeedParsing

extension FuzzTarget {
    private static let hints = ParseHints(baseURL: "https://example.org/a/feed.xml")
    /// 2026-11-22, in seconds since 1970.
    private static let now: Int64 = 1_795_305_600

    static func feedFault(_ bytes: [UInt8]) -> String? {
        (try? FeedParser().parse(bytes, hints: hints)).flatMap(FuzzPromise.fault)
    }

    // MARK: Lists by recipes

    /// Made anew each time: what stays, the leak check takes for lost where Swift keeps a mark in the pointer.
    private static var listRecipes: [JSONListParser] {
        ["items", "data.list", "a[*].b", ""].compactMap {
            try? JSONListParser(JSONRecipe(items: $0, link: ["url", "link"], linkTemplate: "https://example.org/{id}"))
        }
    }

    static func listFault(_ bytes: [UInt8]) -> String? {
        for recipe in listRecipes {
            let feed = try? recipe.parse(bytes, hints: hints, now: now * 1000)
            if let fault = feed.flatMap(FuzzPromise.fault) { return "a JSON list: \(fault)" }
        }
        return nil
    }

    private static var pageRecipes: [PageParser] {
        [
            PageRecipe(item: ["li", "tr", "p"]),
            PageRecipe(
                item: ["//a/.."],
                link: ["a"],
                title: ["a::attr(title)", "a"],
                date: ["span", "td:last-child"]
            ),
        ].compactMap { try? PageParser($0) }
    }

    static func pageFault(_ bytes: [UInt8]) -> String? {
        for recipe in pageRecipes {
            let page = try? recipe.parse(bytes, hints: hints, now: now * 1000)
            if let fault = (page?.feed).flatMap(FuzzPromise.fault) { return "a page: \(fault)" }
        }
        _ = try? PageProposal.propose(bytes, hints: hints, now: now * 1000)
        let article = try? ArticleText.extract(bytes, hints: hints, now: now * 1000)
        guard let article else { return nil }
        return FuzzPromise.fault(text: article.text) ?? article.title.flatMap(FuzzPromise.fault(text:))
    }

    // MARK: Texts

    static func textFault(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        for source in [HTMLText.Source.html, .title, .plain] {
            guard let plain = HTMLText.text(text, source) else { continue }
            if let fault = FuzzPromise.fault(text: plain) { return fault }
            // A reference of seven bytes may stand for two characters.
            if plain.utf8.count > text.utf8.count * 3 { return "more text than there was" }
        }
        return sanitisingFault(text)
    }

    private static func sanitisingFault(_ text: String) -> String? {
        let clean = HTMLSanitiser.sanitise(text, base: hints.baseURL)
        if HTMLSanitiser.sanitise(clean, base: hints.baseURL) != clean {
            return "sanitising twice is not sanitising once"
        }
        // Brackets in text and values are escaped, so every one begins a tag.
        let tags = clean.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map {
            $0.prefix { $0 != ">" }
        }
        return tags.first(where: isHostile).map { "<\($0)> left after sanitising" }
    }

    private static func isHostile(_ tag: Substring) -> Bool {
        let elements = ["script", "style", "iframe", "object", "embed", "form", "svg", "math", "base", "meta", "link"]
        let values = ["=\"javascript:", "=\"data:", "=\"vbscript:"]
        let name = tag.lowercased().prefix { $0 != " " && $0 != "/" }
        return elements.contains(String(name)) || values.contains(where: tag.contains)
    }

    static func charsetFault(_ bytes: [UInt8]) -> String? {
        let line = bytes.prefix(80).firstIndex(of: 0x0A)
        let contentType = line.map { String(decoding: bytes[..<$0], as: UTF8.self) }
        let body = line.map { Array(bytes[($0 + 1)...]) } ?? bytes
        let feed = body.withUnsafeBufferPointer {
            TextDecoder(original: body, bytes: $0, contentType: contentType).decode()
        }
        let page = TextDecoder.decodeHTML(body, contentType: contentType)
        return [feed, page].lazy.compactMap { $0.flatMap { decodingFault($0, of: body) } }.first
    }

    private static func decodingFault(_ decoded: DecodedText, of body: [UInt8]) -> String? {
        if String(validating: decoded.bytes, as: UTF8.self) == nil { return "not UTF-8 after decoding" }
        if decoded.bytes.count > 8 + body.count * 6 { return "far more text than there was" }
        return FuzzPromise.isUTF8Name(decoded.encoding) ? nil : "the encoding has no proper name"
    }

    // MARK: Dates

    static func dateFault(_ bytes: [UInt8]) -> String? {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1)
        let text = String(parts.last ?? "")
        let pattern = parts.count == 2 ? try? DatePattern(String(parts[0])) : nil
        for seconds in [0, 28_800, -12_600] {
            let zone = AssumedZone(seconds: seconds)
            let dates = [
                DateParser(zone: zone).parse(text), DateParser(zone: zone, now: now).parse(text),
                PageDate.parse(text, format: pattern, now: now, zone: zone),
                URLDate.find(in: text, now: now, zone: zone),
            ]
            if !dates.compactMap({ $0 }).allSatisfy(FuzzPromise.isSane) { return "an impossible date" }
        }
        return nil
    }
}
