/// Turns the objects of a JSON API into items.
struct JSONListReader {
    let fields: JSONListFields
    let base: String?
    let clock: PageClock
    private(set) var items: [ParsedItem] = []
    private(set) var log = RepairLog()
    private var seen: Set<String> = []

    init(fields: JSONListFields, base: String?, clock: PageClock) {
        self.fields = fields
        self.base = base
        self.clock = clock
    }

    /// Adds one item; without an address or an id nobody could find it again, and it is noted as unreadable.
    mutating func read(_ value: JSONValue) {
        let value = JSONPath.opened(value)
        var item = ParsedItem()
        item.url = address(value)
        item.id = text(.id, value).map { ControlCharacters.cleaned($0) }
        item.title = html(.title, value, isSingleLine: true)
        guard case .object = value, item.url != nil || item.id != nil, item.url != nil || item.title != nil else {
            log.note(.unreadableItem)
            return
        }
        guard seen.insert((item.id ?? "") + "\n" + (item.url ?? "")).inserted else { return }
        takeTexts(value, into: &item)
        item.datePublished = date(.date, value)
        item.dateModified = date(.modified, value)
        item.authors = names(.author, value).map { FeedAuthor(name: $0) }
        item.tags = names(.tags, value)
        if let image = link(.image, value) { item.attachments = [FeedAttachment(url: image, mimeType: nil)] }
        items.append(item)
    }
}

extension JSONListReader {
    private func text(_ key: JSONRecipe.Key, _ item: JSONValue) -> String? {
        fields.values(key, in: item).lazy.flatMap { $0 }.compactMap(\.anyText).first
    }

    private func link(_ key: JSONRecipe.Key, _ item: JSONValue) -> String? {
        for value in fields.values(key, in: item).lazy.flatMap({ $0 }) {
            if let url = safe(value.anyText) { return url }
        }
        return nil
    }

    private func address(_ item: JSONValue) -> String? {
        link(.link, item) ?? fields.template.flatMap { safe($0.address(item)) }
    }

    private func safe(_ text: String?) -> String? {
        guard let text = text?.trimmingSpaces, !text.isEmpty, text != "#" else { return nil }
        return LinkResolver.safe(text, base: base)
    }

    /// Interfaces mark search words with `<em>` and escape what they like.
    private func html(_ key: JSONRecipe.Key, _ item: JSONValue, isSingleLine: Bool) -> String? {
        guard let text = text(key, item) else { return nil }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer {
            HTMLText.text($0, isSingleLine ? .title : .html, isSingleLine: isSingleLine)
        }
    }

    private func takeTexts(_ value: JSONValue, into item: inout ParsedItem) {
        item.summary = html(.summary, value, isSingleLine: false)
        item.contentMarkup = text(.content, value).map { Markup(ControlCharacters.cleaned($0), base: base) }
        item.contentText = html(.content, value, isSingleLine: false) ?? item.summary
    }

    private mutating func date(_ key: JSONRecipe.Key, _ item: JSONValue) -> FeedDate? {
        var isUnreadable = false
        for value in fields.values(key, in: item).flatMap({ $0 }) {
            guard let text = value.anyText else { continue }
            if let date = clock.date(text) { return date }
            isUnreadable = text != "0"
        }
        if isUnreadable { log.note(.unreadableDate) }
        return nil
    }

    /// Names: a list of texts, of objects with a `name`, or one text with commas.
    private func names(_ key: JSONRecipe.Key, _ item: JSONValue) -> [String] {
        var draft = ItemDraft()
        for value in fields.values(key, in: item).first ?? [] {
            let parts = value.elements.isEmpty ? [value] : value.elements
            for part in parts.prefix(200) {
                let text = part.anyText ?? part["name"]?.anyText ?? part["title"]?.anyText
                if key == .tags, parts.count == 1 {
                    for tag in CategoryText.list(text) { draft.addTag(tag) }
                } else {
                    draft.addTag(CategoryText.tag(text))
                }
            }
        }
        return draft.tags
    }
}
