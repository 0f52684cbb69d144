import CFeedXML

extension XMLFeedReader {
    /// Collects the text of the element at hand.
    func begin(_ element: Element, as construct: TextConstruct = .plain, isAddress: Bool = false) {
        capture = Capture(element: element, depth: depth, construct: construct, isAddress: isAddress)
        xml.clear()
        xml.capture(construct == .xhtml ? FeedXMLCaptureEscaped : FeedXMLCaptureRaw)
    }

    /// An element inside collected text: the text is markup, and is written out as such.
    func startNested(_ name: FeedXMLName, _ attributes: Attributes) {
        guard var open = capture else { return }
        if !open.holdsMarkup {
            if open.construct != .xhtml { xml.escapeCollected() }
            xml.capture(FeedXMLCaptureEscaped)
            open.holdsMarkup = true
            capture = open
        }
        if !isWrapper(name, open) { xml.appendStartTag(name, attributes) }
    }

    /// Whether the element turns the `author` at hand, whose text was to be collected, into a person as Atom has it.
    func startsPerson(_ element: Element) -> Bool {
        guard let open = capture, open.element == .author, depth == open.depth + 1, Self.personal.contains(element)
        else { return false }
        capture = nil
        xml.capture(FeedXMLCaptureOff)
        person = FeedAuthor()
        scopes.append(Scope(kind: .person, depth: open.depth))
        return true
    }

    /// The end of an element inside collected text.
    func endNested(_ name: FeedXMLName, _ open: Capture) {
        if !isWrapper(name, open) { xml.appendEndTag(name) }
    }

    /// RFC 4287, 3.1.1.3: the one `div` around XHTML is not part of it.
    private func isWrapper(_ name: FeedXMLName, _ open: Capture) -> Bool {
        open.construct == .xhtml && depth == open.depth + 1 && Attributes.equal(name.local, "div")
    }

    func finish(_ finished: Capture) {
        capture = nil
        xml.capture(FeedXMLCaptureOff)
        if case .base64(let isHTML) = finished.construct, let bytes = Base64Text.decoded(xml.text) {
            bytes.withUnsafeBufferPointer { take(finished, $0, as: isHTML ? .html : .plain) }
        } else if case .base64 = finished.construct {
            take(finished, xml.text, as: .plain)
        } else {
            take(finished, xml.text, as: finished.holdsMarkup ? .xhtml : finished.construct)
        }
        xml.clear()
    }

    /// Hands the text of an element to what it describes.
    private func take(_ finished: Capture, _ bytes: UnsafeBufferPointer<UInt8>, as construct: TextConstruct) {
        let text = CollectedText(bytes, construct: construct, scratch: scratch)
        switch scopes.last?.kind {
        case .feed: take(ofFeed: finished, text)
        case .item, .media, .news, .contents, .contentItem: take(ofItem: finished, text)
        case .person, .owner: take(ofPerson: finished, text)
        case .source: take(ofSource: finished, text)
        case .skipHours:
            feed.hints.skipHours += [text.number].compactMap { $0 }.filter { (0...24).contains($0) }.map { $0 % 24 }
        case .skipDays: feed.hints.skipDays += [text.line].compactMap { $0 }
        default: break
        }
    }

    private func take(ofPerson finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .atomName: person = FeedAuthor(name: text.line, email: person.email, url: person.url)
        case .atomEmail: person = FeedAuthor(name: person.name, email: text.line, url: person.url)
        default:
            let url = LinkResolver.safe(text.token, base: base)
            person = FeedAuthor(name: person.name, email: person.email, url: url)
        }
    }

    /// A date, or nil and a note of it when it cannot be read.
    func date(_ text: CollectedText) -> FeedDate? {
        let date = text.date(dates)
        if date == nil, !text.isEmpty { repairs.note(.unreadableDate, line: self.line) }
        return date
    }
}
