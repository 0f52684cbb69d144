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
    let dates: DateParser
    let scratch = TextScratch()
    var scopes: [Scope] = []
    var capture: Capture?
    var depth = 0
    private var bases: [(depth: Int, base: String)] = []
    private let maxItems: Int
    private let lineOffset: Int
    private var isBareAtom = false

    /// Nil when memory ran out. `lineOffset` counts the lines before the bytes that will be read.
    init?(options: ParseOptions, lineOffset: Int) {
        guard let xml = XMLReader(handlers: Self.handlers, maxDepth: options.maxDepth) else { return nil }
        self.xml = xml
        dates = DateParser(assumedZone: options.assumedZoneSeconds)
        maxItems = options.maxItems
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

    /// The `xml:base` in force.
    var base: String? { bases.last?.base }

    /// Whether the document is Atom, where text without a type is plain.
    var isAtom: Bool { feed.format == .atom1 || feed.format == .atom03 }
}

extension XMLFeedReader {
    func resolve(_ local: String, prefix: String?, uri: String?) -> Element {
        var namespace = Namespace(uri: uri)
        if uri == nil, let prefix {
            namespace = Namespace(customaryPrefix: prefix)
            repairs.note(.undeclaredPrefix, line: line)
        }
        if isBareAtom && namespace == .rss { namespace = .atom }
        let element = ElementTable.element(local, in: namespace)
        noteFormat(element, uri: uri)
        return element
    }

    /// The namespace tells the older formats from the newer.
    private func noteFormat(_ element: Element, uri: String?) {
        guard depth == 0 || element == .channel else { return }
        if element == .atomFeed || element == .atomEntry {
            isBareAtom = uri == nil
            feed.format = uri?.contains("purl.org/atom") == true ? .atom03 : .atom1
        }
        if feed.format == .rss1, uri?.contains("netscape.com") == true { feed.format = .rdf09 }
    }

    func start(_ element: Element, _ name: FeedXMLName, _ attributes: Attributes) {
        depth += 1
        if capture != nil { return startNested(name, attributes) }
        if attributes.count > 0, let base = attributes.xml("base") { push(base: base) }
        if depth == 1 { return startRoot(element, name, attributes) }
        guard let scope = scopes.last else { return }
        if element == .item || element == .atomEntry { return startItem(scope, attributes) }
        if element == .channel, scope.kind == .document { return startFeed(attributes) }
        guard depth == scope.depth + 1 else { return }
        switch scope.kind {
        case .feed: startField(ofFeed: element, attributes)
        case .item: startField(ofItem: element, attributes)
        case .mediaGroup: if Self.media.contains(element) { startField(ofItem: element, attributes) }
        case .person: if Self.personal.contains(element) { begin(element) }
        case .source: if element == .atomAuthor { open(.person) }
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

    private static let media: Set<Element> = [.mediaContent, .mediaTitle, .mediaDescription, .mediaKeywords]
    private static let personal: Set<Element> = [.atomName, .atomEmail, .atomURI]

    private func push(base: String) {
        bases.append((depth, LinkResolver.resolve(base, base: self.base)))
    }
}

extension XMLFeedReader {
    private func startRoot(_ element: Element, _ name: FeedXMLName, _ attributes: Attributes) {
        feed.language = attributes.xml("lang")
        switch element {
        case .rss:
            feed.format = attributes["version"]?.hasPrefix("0.") == true ? .rss09 : .rss2
            open(.document)
        case .rdf:
            feed.format = .rss1
            open(.document)
        case .atomFeed:
            if attributes["version"] == "0.3" { feed.format = .atom03 }
            open(.feed)
        case .channel:
            feed.format = .rss2
            repairs.note(.misplacedMarkup, line: line)
            open(.feed)
        case .atomEntry:
            open(.document)
            if let scope = scopes.last { startItem(scope, attributes) }
        default: reject(name)
        }
    }

    private func startFeed(_ attributes: Attributes) {
        if feed.format == .rss1 || feed.format == .rdf09 { feed.id = attributes.rdf("about") }
        open(.feed)
    }

    private func startItem(_ scope: Scope, _ attributes: Attributes) {
        if scope.kind != .document && scope.kind != .feed { leaveOpenItem() }
        guard feed.items.count < maxItems else { return repairs.note(.itemsOverLimit, line: line) }
        item = ItemDraft()
        item.isAtom = isAtom
        if attributes.count > 0 {
            item.language = attributes.xml("lang")
            if feed.format == .rss1 || feed.format == .rdf09 { item.about = attributes.rdf("about") }
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

    private func reject(_ name: FeedXMLName) {
        let local = String(cString: name.local)
        let isPage = TagKind.of(TagName.key(local.utf8)) != .unknown
        rejection = FeedParseError(isPage ? .notAFeed : .unknownFormat, line: line, detail: isPage ? nil : local)
        xml.stop()
    }

    /// Makes the element at hand a scope.
    func open(_ kind: Scope.Kind) {
        if kind == .person { person = FeedAuthor() }
        scopes.append(Scope(kind: kind, depth: depth))
    }

    private func close(_ scope: Scope) {
        scopes.removeLast()
        if scope.kind == .item { finishItem() }
        if scope.kind == .person { finishPerson() }
    }

    private func finishItem() {
        var finished = ItemDraft()
        swap(&finished, &item)
        if finished.isEmpty { repairs.note(.unreadableItem, line: line) } else { feed.items.append(finished) }
    }

    private func finishPerson() {
        guard !person.isEmpty else { return }
        switch scopes.last?.kind {
        case .item: item.authors.append(person)
        case .source: item.sourceAuthors.append(person)
        default: feed.authors.append(person)
        }
    }

    /// The item in which the input ended: kept when it can be recognised again once it arrives whole.
    private func finishTornItem() {
        guard scopes.contains(where: { $0.kind == .item }) else { return }
        if item.isIdentifiable { feed.items.append(item) } else { repairs.note(.unreadableItem) }
        scopes.removeAll()
    }
}
