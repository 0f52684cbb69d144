import CFeedXML

/// Reads RSS, RDF and Atom in one pass: knows in which scope it is, collects the text of the elements that matter and
/// hands it to the feed, item or person at hand.
///
/// A class because C holds its address while a parse runs; used once, on one thread.
final class XMLFeedReader {
    var feed = FeedDraft()
    var item = ItemDraft()
    var person = FeedAuthor()
    var repairs = RepairLog()
    /// Why reading was stopped: the document is not a feed.
    private(set) var rejection: FeedParseError?

    let xml: XMLReader
    private(set) var dates: DateParser
    let scratch = TextScratch()
    var scopes: [Scope] = []
    var capture: Capture?
    var depth = 0
    private var bases: [(depth: Int, base: String)] = []
    /// Where the document came from.
    private let address: String?
    private let maxItems: Int
    private let lineOffset: Int
    private var vocabulary = Vocabulary()

    /// Nil when memory ran out. `lineOffset` counts the lines before the bytes that will be read.
    init?(options: ParseOptions, address: String?, lineOffset: Int) {
        guard let xml = XMLReader(handlers: Self.handlers, maxDepth: options.maxDepth) else { return nil }
        self.xml = xml
        dates = DateParser(zone: options.assumedZone)
        maxItems = options.maxItems
        self.address = address
        self.lineOffset = lineOffset
    }

    /// Reads a document. What was read up to an error is kept.
    func read(_ bytes: UnsafeBufferPointer<UInt8>, recovering: Bool) -> FeedXMLReport {
        let report = withExtendedLifetime(self) {
            xml.parse(bytes, user: Unmanaged.passUnretained(self).toOpaque(), recovering: recovering)
        }
        finishTornItem()
        return report
    }

    /// The line being read, in the whole document.
    var line: Int { xml.line + lineOffset }

    /// What relative addresses are relative to: the `xml:base` in force, else where the document came from.
    var base: String? { bases.last?.base ?? address }

    /// Whether the document is Atom, where text without a type is plain.
    var isAtom: Bool { feed.format == .atom1 || feed.format == .atom03 }
}

extension XMLFeedReader {
    func resolve(_ local: String, prefix: String?, uri: String?) -> Element {
        if uri == nil, prefix != nil { repairs.note(.undeclaredPrefix, line: line) }
        let namespace = vocabulary.namespace(of: local, prefix: prefix, uri: uri, isRoot: depth == 0)
        let element = ElementTable.element(local, in: namespace)
        noteFormat(element, uri: uri)
        return element
    }

    /// The namespace tells the older formats from the newer.
    private func noteFormat(_ element: Element, uri: String?) {
        switch element {
        case .atomFeed, .atomEntry: if feed.format == nil { feed.format = Vocabulary.atomFormat(uri) }
        case .channel where feed.format == .rss1:
            if uri?.contains("netscape.com") == true || uri?.contains("rss/0.9") == true { feed.format = .rdf09 }
        default: break
        }
    }

    func start(_ element: Element, _ name: FeedXMLName, _ attributes: Attributes) {
        depth += 1
        if capture != nil, !startsPerson(element) { return startNested(name, attributes) }
        if attributes.count > 0, let base = attributes.xml("base") { push(base: base) }
        if depth == 1 || isSearching { return startRoot(element, name, attributes) }
        guard let scope = scopes.last else { return }
        if element == .item || element == .atomEntry { return startItem(scope, attributes) }
        if element == .channel, scope.kind == .document || scope.kind == .feed { return startFeed(attributes) }
        // The older content module buries its text in a bag.
        if element == .contentItem, scope.kind == .item { return open(.contentItem) }
        guard depth == scope.depth + 1 else { return }
        switch scope.kind {
        case .feed: startField(ofFeed: element, attributes)
        case .item: startField(ofItem: element, attributes)
        case .media: if Self.media.contains(element) { startField(ofItem: element, attributes) }
        case .news: if element != .news { startField(ofItem: element, attributes) }
        case .contents: if element == .atomContent { startField(ofItem: element, attributes) }
        case .contentItem: if element == .rdfValue { begin(element, as: .looseHTML) }
        case .person, .owner: if Self.personal.contains(element) { begin(element) }
        case .source: startField(ofSource: element, attributes)
        case .skipHours, .skipDays: if element == .hour || element == .day { begin(element) }
        case .document: break
        }
    }

    func end(_ name: FeedXMLName) {
        if let capture {
            if capture.depth == depth { finish(capture) } else { endNested(name, capture) }
        } else if let scope = scopes.last, scope.depth == depth {
            close(scope)
        }
        if bases.last?.depth == depth { bases.removeLast() }
        depth -= 1
    }

    private static let media: Set<Element> = [
        .mediaContent, .mediaTitle, .mediaDescription, .mediaKeywords, .mediaCategory,
    ]
    static let personal: Set<Element> = [.atomName, .atomEmail, .atomURI]

    /// Makes `base` the base of the element at hand.
    func push(base: String) {
        bases.append((depth, LinkResolver.resolve(base, base: self.base)))
    }
}

extension XMLFeedReader {
    /// Whether no feed has begun yet: some wrap theirs in an envelope.
    private var isSearching: Bool { scopes.isEmpty && depth <= Self.deepestRoot }
    private static let deepestRoot = 8

    private func startRoot(_ element: Element, _ name: FeedXMLName, _ attributes: Attributes) {
        if depth > 1, element != .other, element != .html { repairs.note(.junkBeforeDocument, line: line) }
        learn(language: attributes.xml("lang"))
        switch element {
        case .rss:
            feed.format = FeedFormat(rssVersion: attributes["version"])
            open(.document)
        case .rdf:
            feed.format = .rss1
            open(.document)
        case .atomFeed:
            if attributes["version"] == "0.3" { feed.format = .atom03 }
            open(.feed)
        case .urlset, .sitemapIndex:
            feed.format = element == .urlset ? .sitemap : .sitemapIndex
            open(.feed)
        case .channel: startBareChannel(name, attributes)
        case .atomEntry:
            open(.document)
            if let scope = scopes.last { startItem(scope, attributes) }
        default: reject(element, name)
        }
    }

    /// A channel without `rss` around it: the Channel Definition Format, or RSS of which half is missing.
    private func startBareChannel(_ name: FeedXMLName, _ attributes: Attributes) {
        let isShouted = name.local.pointee == CChar(UInt8(ascii: "C"))
        vocabulary.isCDF = isShouted || ["href", "level", "lastmod", "base", "self"].contains { attributes[$0] != nil }
        feed.format = vocabulary.isCDF ? .cdf : .rss2
        if !vocabulary.isCDF { repairs.note(.misplacedMarkup, line: line) }
        startFeed(attributes)
    }

    private func startFeed(_ attributes: Attributes) {
        if feed.format == .rss1 || feed.format == .rdf09 { feed.id = attributes.rdf("about") }
        if feed.format == .cdf { takeChannelAttributes(attributes) }
        learn(language: attributes.xml("lang"))
        open(.feed)
    }

    /// The feed's language, which also says how its dates are meant.
    func learn(language: String?) {
        guard let language, language != feed.language else { return }
        feed.language = language
        dates.learn(language: language)
    }

    private func startItem(_ scope: Scope, _ attributes: Attributes) {
        if scope.kind != .document && scope.kind != .feed { leaveOpenItem() }
        guard feed.items.count < maxItems else { return repairs.note(.itemsOverLimit, line: line) }
        item = ItemDraft()
        if attributes.count > 0 {
            item.language = attributes.xml("lang")
            if feed.format == .rss1 || feed.format == .rdf09 { item.about = attributes.rdf("about") }
            takeItemAddress(attributes)
        }
        open(.item)
    }

    /// An item inside an item: the first was never closed.
    private func leaveOpenItem() {
        while let scope = scopes.last, scope.kind != .document, scope.kind != .feed {
            scopes.removeLast()
            if scope.kind == .item { finishItem() }
        }
        repairs.note(.nestedItem, line: line)
    }

    /// Not a feed, as far as can be seen: a page for certain; anything else may still hold one.
    private func reject(_ element: Element, _ name: FeedXMLName) {
        guard depth == 1 else { return }
        let local = String(cString: name.local)
        let isPage = element == .html || TagKind.of(TagName.key(local.utf8)) != .unknown
        rejection = FeedParseError(isPage ? .notAFeed : .unknownFormat, line: line, detail: isPage ? nil : local)
        if isPage { xml.stop() }
    }

    /// Makes the element at hand a scope.
    func open(_ kind: Scope.Kind) {
        if kind == .person || kind == .owner { person = FeedAuthor() }
        rejection = nil
        scopes.append(Scope(kind: kind, depth: depth))
    }

    private func close(_ scope: Scope) {
        scopes.removeLast()
        if scope.kind == .item { finishItem() }
        if scope.kind == .person { finishPerson() }
        if scope.kind == .owner, !person.isEmpty { feed.owners.append(person) }
    }

    private func finishItem() {
        var finished = ItemDraft()
        swap(&finished, &item)
        feed.add(finished)
    }

    private func finishPerson() {
        guard !person.isEmpty else { return }
        switch scopes.last?.kind {
        case .item: item.authors.append(person)
        case .source: item.sourceAuthors.append(person)
        default: feed.authors.append(person)
        }
    }

    /// The item in which the input ended: its words count, half an address or date does not.
    private func finishTornItem() {
        guard scopes.contains(where: { $0.kind == .item }) else { return }
        if let capture, Self.texts.contains(capture.element) { finish(capture) }
        if item.holdsText { feed.add(item) } else { repairs.note(.unreadableItem) }
        scopes.removeAll()
    }

    private static let texts: Set<Element> = [
        .title, .description, .contentEncoded, .atomTitle, .atomSummary, .atomContent, .dcTitle, .dcDescription,
    ]
}
