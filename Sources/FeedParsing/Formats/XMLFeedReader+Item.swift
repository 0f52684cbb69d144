extension XMLFeedReader {
    /// A field of the item begins: what its start tag says is taken now, its text when it ends.
    func startField(ofItem element: Element, _ attributes: Attributes) {
        switch element {
        case .atomLink: takeLink(attributes)
        case .link where attributes["href"] != nil: takeLink(attributes)
        case .enclosure: takeEnclosure(attributes, size: "length")
        case .mediaContent: takeMedia(attributes)
        case .atomCategory: item.addTag(CategoryText.tag(attributes["label"]) ?? CategoryText.tag(attributes["term"]))
        case .atomAuthor: open(.person)
        case .atomSource: open(.source)
        case .mediaGroup: open(.mediaGroup)
        case .guid: begin(element, isAddress: attributes["isPermaLink"]?.lowercased() != "false")
        case .atomContent: startContent(attributes)
        case .atomTitle, .atomSummary: begin(element, as: construct(attributes))
        case .title, .description, .category, .contentEncoded, .dcTitle, .dcDescription, .mediaDescription,
            .mediaTitle, .itunesSummary, .author, .dcCreator, .itunesAuthor, .dcSubject:
            begin(element, as: .html)
        case .xhtmlBody: begin(element, as: .xhtml)
        case .link, .pubDate, .dcDate, .atomID, .atomUpdated, .atomPublished, .atomCreated, .termsIssued,
            .termsCreated, .termsModified, .dcIdentifier, .dcLanguage, .mediaKeywords, .itunesKeywords:
            begin(element)
        default: break
        }
    }

    /// How the text of an Atom element is meant; outside Atom, where nobody writes a type, it is HTML.
    func construct(_ attributes: Attributes) -> TextConstruct {
        let type = attributes["type"]
        return type == nil && !isAtom ? .html : TextConstruct(type: type, mode: attributes["mode"])
    }

    private func startContent(_ attributes: Attributes) {
        if let source = attributes["src"] {
            item.contentSource = item.contentSource ?? ItemDraft.Link(address: source, base: base)
        } else {
            begin(.atomContent, as: construct(attributes))
        }
    }

    private func takeLink(_ attributes: Attributes) {
        guard let href = attributes["href"] else { return }
        let link = ItemDraft.Link(address: href, base: base)
        switch attributes["rel"]?.lowercased() ?? "alternate" {
        case "alternate", "http://www.iana.org/assignments/relation/alternate", "":
            let isHTML = attributes["type"]?.lowercased().contains("html") ?? true
            guard item.alternate == nil || (isHTML && !item.alternateIsHTML) else { return }
            item.alternate = link
            item.alternateIsHTML = isHTML
        case "enclosure": takeEnclosure(attributes, size: "length")
        default: break
        }
    }

    private func takeEnclosure(_ attributes: Attributes, size: StaticString) {
        guard let address = attributes["url"] ?? attributes["href"], !address.isEmpty, item.attachments.count < 200
        else { return }
        let bytes = attributes[size].flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
        let type = attributes["type"].flatMap { $0.isEmpty ? nil : $0 }
        item.attachments.append((ItemDraft.Link(address: address, base: base), type, bytes, attributes["title"]))
    }

    private func takeMedia(_ attributes: Attributes) { takeEnclosure(attributes, size: "fileSize") }
}

extension XMLFeedReader {
    /// A field of the item has ended. The first of equals wins.
    func take(ofItem finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .guid, .atomID, .dcIdentifier: takeIdentifier(finished, text)
        case .title, .atomTitle: item.title = item.title ?? text.title
        case .dcTitle, .mediaTitle: item.otherTitle = item.otherTitle ?? text.title
        case .link: item.link = item.link ?? text.token.map { ItemDraft.Link(address: $0, base: base) }
        case .description, .atomSummary: takeSummary(text)
        case .dcDescription, .mediaDescription, .itunesSummary: takeOtherSummary(text)
        case .contentEncoded, .atomContent, .xhtmlBody: takeContent(finished, text)
        case .category, .dcSubject: item.addTag(text.title)
        case .mediaKeywords, .itunesKeywords: CategoryText.list(text.line).forEach { item.addTag($0) }
        case .author: Self.add(text, to: &item.authors)
        case .dcCreator, .itunesAuthor: Self.add(text, to: &item.otherAuthors)
        case .dcLanguage: item.language = text.line ?? item.language
        default: takeDate(finished, text)
        }
    }

    private func takeIdentifier(_ finished: Capture, _ text: CollectedText) {
        guard item.guid == nil || finished.element == .guid, let token = text.token else { return }
        item.guid = token
        item.guidIsAddress = finished.isAddress
    }

    private func takeSummary(_ text: CollectedText) {
        guard item.summary == nil, item.summaryHTML == nil else { return }
        item.summary = text.plain
        item.summaryHTML = text.richHTML
    }

    private func takeOtherSummary(_ text: CollectedText) {
        guard item.otherSummary == nil else { return }
        item.otherSummary = text.plain
        item.otherSummaryHTML = text.richHTML
    }

    private func takeContent(_ finished: Capture, _ text: CollectedText) {
        let isFull = finished.element != .xhtmlBody
        guard item.contentHTML == nil || (isFull && !item.hasFullContent), let html = text.html else { return }
        item.hasFullContent = isFull
        item.contentHTML = html
        item.contentText = text.plain
    }

    /// Adds the person that a text names, once.
    static func add(_ text: CollectedText, to list: inout [FeedAuthor]) {
        guard let author = text.title.flatMap(PersonText.author), list.count < 100, !list.contains(author) else {
            return
        }
        list.append(author)
    }

    private func takeDate(_ finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .pubDate, .atomPublished: item.published = item.published ?? date(text)
        case .dcDate, .termsIssued, .termsCreated, .atomCreated: item.otherPublished = item.otherPublished ?? date(text)
        case .atomUpdated, .termsModified: item.modified = item.modified ?? date(text)
        default: break
        }
    }
}
