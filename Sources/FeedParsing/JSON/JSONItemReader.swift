/// Turns the objects in a JSON Feed's `items` into items.
struct JSONItemReader {
    let base: String?
    let feedAuthors: [FeedAuthor]
    let dates: DateParser
    private(set) var log = RepairLog()

    init(base: String?, feedAuthors: [FeedAuthor], dates: DateParser) {
        self.base = base
        self.feedAuthors = feedAuthors
        self.dates = dates
    }

    /// Nil when there is nothing in it.
    mutating func item(_ value: JSONValue) -> ParsedItem? {
        guard case .object(let members) = value, !members.isEmpty else { return nil }
        var item = ParsedItem()
        item.id = value["id"]?.anyText.map(ControlCharacters.cleaned)
        item.url = address(value)
        item.title = Self.line(value["title"])
        takeTexts(value, into: &item)
        item.datePublished = date(value["date_published"])
        item.dateModified = date(value["date_modified"])
        let own = Self.authors(value, base: base)
        item.authors = own.isEmpty ? feedAuthors : own
        item.tags = tags(value)
        item.attachments = attachments(value)
        item.language = Self.line(value["language"])
        let isEmpty = item.id == nil && item.url == nil && item.title == nil && item.contentText == nil
        return isEmpty && item.attachments.isEmpty ? nil : item
    }

    /// One line of plain text.
    static func line(_ value: JSONValue?) -> String? {
        (value?.anyText).flatMap { CategoryText.tag($0) }
    }

    /// Plain text with its blocks.
    static func plain(_ value: JSONValue?, _ source: HTMLText.Source) -> String? {
        guard let text = value?.text else { return nil }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { HTMLText.text($0, source) }
    }

    /// `authors` of 1.1, else `author` of 1.0.
    static func authors(_ value: JSONValue, base: String?) -> [FeedAuthor] {
        let list = (value["authors"] ?? value["author"]).map { $0.elements.isEmpty ? [$0] : $0.elements } ?? []
        return list.prefix(100).compactMap { author in
            if let name = author.text { return FeedAuthor(name: name) }
            let found = FeedAuthor(
                name: line(author["name"]),
                email: line(author["email"]),
                url: LinkResolver.safe(author["url"]?.text, base: base)
            )
            return found.isEmpty ? nil : found
        }
    }
}

extension JSONItemReader {
    private func address(_ value: JSONValue) -> String? {
        for key in ["url", "external_url", "link"] {
            if let url = LinkResolver.safe(value[key]?.text, base: base) { return url }
        }
        return nil
    }

    private func takeTexts(_ value: JSONValue, into item: inout ParsedItem) {
        let html = value["content_html"] ?? value["contents"]
        item.summary = Self.plain(value["summary"], .plain)
        item.contentMarkup = html?.text.map { Markup(ControlCharacters.cleaned($0), base: base) }
        item.contentText = Self.plain(value["content_text"], .plain) ?? Self.plain(html, .html) ?? item.summary
    }

    private mutating func date(_ value: JSONValue?) -> FeedDate? {
        guard let text = value?.anyText else { return nil }
        let date = dates.parse(text)
        if date == nil { log.note(.unreadableDate) }
        return date
    }

    private func tags(_ value: JSONValue) -> [String] {
        var draft = ItemDraft()
        for tag in value["tags"]?.elements ?? [] { draft.addTag(Self.line(tag)) }
        return draft.tags
    }

    private func attachments(_ value: JSONValue) -> [FeedAttachment] {
        (value["attachments"]?.elements ?? []).prefix(200).compactMap { attachment in
            guard let url = LinkResolver.safe(attachment["url"]?.text, base: base) else { return nil }
            return FeedAttachment(
                url: url,
                mimeType: Self.line(attachment["mime_type"]),
                size: attachment["size_in_bytes"]?.integer.flatMap { $0 < 0 ? nil : $0 },
                title: Self.line(attachment["title"])
            )
        }
    }
}
