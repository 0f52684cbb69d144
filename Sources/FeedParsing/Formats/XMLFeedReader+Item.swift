extension XMLFeedReader {
    /// A field of the item begins: what its start tag says is taken now, its text when it ends.
    func startField(ofItem element: Element, _ attributes: Attributes) {
        switch element {
        case .atomLink, .link: startLink(attributes)
        case .enclosure: takeEnclosure(attributes, size: "length")
        case .mediaContent:
            takeEnclosure(attributes, size: "fileSize")
            open(.media)
        case .atomCategory, .category: startCategory(attributes)
        case .itunesCategory: item.addTag(CategoryText.tag(attributes["text"]))
        case .atomAuthor: begin(.author, as: .looseHTML)
        case .atomSource, .newsPublication: open(.source)
        case .source: startSource(attributes)
        case .mediaGroup: open(.media)
        case .news: open(.news)
        case .guid: begin(element, isAddress: attributes["isPermaLink"]?.lowercased() != "false")
        case .atomContent: startContent(attributes)
        case .atomTitle, .atomSummary: begin(element, as: construct(attributes))
        case .title, .description, .contentEncoded, .dcTitle, .dcDescription, .mediaDescription,
            .mediaTitle, .mediaCategory, .itunesTitle, .itunesSummary, .itunesSubtitle, .author,
            .dcCreator, .itunesAuthor, .dcSubject:
            begin(element, as: .looseHTML)
        case .xhtmlBody: begin(element, as: .xhtml)
        case .pubDate, .dcDate, .atomID, .atomUpdated, .atomPublished, .atomCreated, .termsIssued,
            .termsCreated, .termsModified, .dcIdentifier, .dcLanguage, .language, .mediaKeywords, .itunesKeywords:
            begin(element)
        default: break
        }
    }

    /// RSS's link with an address as Atom or RDF write it, or as text after all.
    private func startLink(_ attributes: Attributes) {
        if attributes.count > 0, attributes["href"] != nil {
            takeLink(attributes)
        } else if attributes.count > 0, let address = attributes.rdf("resource") {
            item.alternate = item.alternate ?? ItemDraft.Link(address: address, base: base)
        } else {
            begin(.link)
        }
    }

    /// Atom's category is its attributes, RSS's its text.
    private func startCategory(_ attributes: Attributes) {
        let tag = attributes.count == 0 ? nil : attributes["label"] ?? attributes["term"]
        if let tag = CategoryText.tag(tag) { item.addTag(tag) } else { begin(.category, as: .looseHTML) }
    }

    /// What the Channel Definition Format writes as attributes.
    func takeItemAddress(_ attributes: Attributes) {
        item.link = attributes["href"].map { ItemDraft.Link(address: $0, base: base) }
        item.modified = attributes["lastmod"].flatMap(dates.parse)
    }

    /// RSS's source: its address is an attribute, its name the text.
    private func startSource(_ attributes: Attributes) {
        item.sourceLink = attributes["url"].map { ItemDraft.Link(address: $0, base: base) }
        begin(.source)
    }

    /// A field of the feed that the item was taken from begins.
    func startField(ofSource element: Element, _ attributes: Attributes) {
        switch element {
        case .atomAuthor: begin(.author, as: .looseHTML)
        case .atomTitle: begin(element, as: construct(attributes))
        case .dcLanguage: begin(element)
        case .atomLink where Attributes.Relation(attributes) == .alternate:
            item.sourceLink = attributes["href"].map { ItemDraft.Link(address: $0, base: base) }
        default: break
        }
    }

    /// A field of the feed that the item was taken from has ended.
    func take(ofSource finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .atomTitle: item.sourceTitle = text.title
        case .author: Self.add(text, to: &item.sourceAuthors)
        case .dcLanguage: item.language = text.line ?? item.language
        default: break
        }
    }

    /// How the text of an Atom element is meant; outside Atom, where nobody writes a type, it is HTML.
    func construct(_ attributes: Attributes) -> TextConstruct {
        let type = attributes["type"]
        return type == nil && !isAtom ? .looseHTML : TextConstruct(type: type, mode: attributes["mode"])
    }

    private func startContent(_ attributes: Attributes) {
        if let source = attributes["src"] {
            item.contentSource = item.contentSource ?? ItemDraft.Link(address: source, base: base)
        } else if attributes["type"]?.lowercased().hasPrefix("multipart/") == true {
            open(.contents)
        } else {
            begin(.atomContent, as: construct(attributes))
        }
    }

    private func takeLink(_ attributes: Attributes) {
        switch Attributes.Relation(attributes) {
        case .alternate: takeAlternate(attributes)
        case .enclosure: takeEnclosure(attributes, size: "length")
        case .selfReference, .other: break
        }
    }

    /// A page goes before other forms of the item; the first of equals wins.
    private func takeAlternate(_ attributes: Attributes) {
        let isHTML = attributes.isPage
        guard item.alternate == nil || (isHTML && !item.alternateIsHTML), let href = attributes["href"] else { return }
        item.alternate = ItemDraft.Link(address: href, base: base)
        item.alternateIsHTML = isHTML
    }

    private func takeEnclosure(_ attributes: Attributes, size: StaticString) {
        guard let address = attributes["url"] ?? attributes["href"] ?? attributes.rdf("resource"), !address.isEmpty,
            item.attachments.count < 200
        else { return }
        let bytes = CategoryText.tag(attributes[size] ?? attributes.rdf(size)).flatMap { Int64($0) }.flatMap {
            $0 > 0 ? $0 : nil
        }
        let type = CategoryText.tag(attributes["type"] ?? attributes.rdf("type"))
        item.attachments.append((ItemDraft.Link(address: address, base: base), type, bytes, attributes["title"]))
    }
}

extension XMLFeedReader {
    /// A field of the item has ended. The first of equals wins.
    func take(ofItem finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .guid, .atomID, .dcIdentifier: takeIdentifier(finished, text)
        case .title, .atomTitle: item.title = item.title ?? text.title
        case .dcTitle, .mediaTitle, .itunesTitle: item.otherTitle = item.otherTitle ?? text.title
        case .link: item.link = item.link ?? text.address.map { ItemDraft.Link(address: $0, base: base) }
        case .description, .atomSummary: takeSummary(text)
        case .dcDescription, .mediaDescription, .itunesSummary: takeOtherSummary(text)
        case .itunesSubtitle: item.subtitle = item.subtitle ?? text.plain
        case .contentEncoded, .atomContent, .xhtmlBody, .rdfValue: takeContent(finished, text)
        case .category, .dcSubject, .mediaCategory: item.addTag(text.title)
        case .mediaKeywords, .itunesKeywords: CategoryText.list(text.line).forEach { item.addTag($0) }
        case .author: Self.add(text, to: &item.authors)
        case .dcCreator, .itunesAuthor: Self.add(text, to: &item.otherAuthors)
        case .source: item.sourceTitle = text.title
        case .dcLanguage, .language: item.language = text.line ?? item.language
        default: takeDate(finished, text)
        }
    }

    private func takeIdentifier(_ finished: Capture, _ text: CollectedText) {
        let isFree = item.guid == nil && item.about == nil
        guard isFree || finished.element != .dcIdentifier, let token = text.token else { return }
        item.guid = token
        item.guidIsAddress = finished.isAddress
    }

    private func takeSummary(_ text: CollectedText) {
        guard item.summary == nil, item.summaryHTML == nil else { return }
        item.summary = text.plain
        item.summaryHTML = text.richHTML(base: base)
    }

    private func takeOtherSummary(_ text: CollectedText) {
        guard item.otherSummary == nil else { return }
        item.otherSummary = text.plain
        item.otherSummaryHTML = text.richHTML(base: base)
    }

    /// The richest wins: an element made for the content, and markup before plain text.
    private func takeContent(_ finished: Capture, _ text: CollectedText) {
        let rank = finished.element == .xhtmlBody ? 1 : finished.construct == .plain ? 2 : 3
        guard rank > item.contentRank, let html = text.html(base: base) else { return }
        item.contentRank = rank
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
