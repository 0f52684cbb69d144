/// Where the document begins among the bytes, and what it looks like.
struct DocumentStart: Sendable, Hashable {
    /// The family of formats.
    enum Kind: Sendable, Hashable { case xml, json, page, empty, unknown }

    let kind: Kind
    /// Where the XML (after its declaration) or JSON begins.
    var offset = 0
    /// Whether something stood before it that does not belong there.
    var hasJunk = false

    /// Looks at UTF-8 text.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else {
            kind = .empty
            return
        }
        let look = Look(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(first + Look.window)))
        switch bytes[first] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = DocumentStart(kind: .json, offset: first)
        case UInt8(ascii: "<"): self = look.xml(at: first, isFirst: first == 0) ?? look.search(from: first)
        default: self = look.search(from: first)
        }
    }

    private init(kind: Kind, offset: Int = 0, hasJunk: Bool = false) {
        self.kind = kind
        self.offset = offset
        self.hasJunk = hasJunk
    }
}

extension DocumentStart {
    private struct Look {
        let bytes: UnsafeBufferPointer<UInt8>
        /// Bytes that are looked at: more would let half comments cost a search to the end each.
        static let window = 131_072
        /// Declarations that are tried: each may cost a search to the end of the window.
        private static let tries = 32

        /// XML that begins here; nil when the first tag is neither a feed's nor a page's.
        func xml(at first: Int, isFirst: Bool) -> DocumentStart? {
            var at = first
            var junk = false
            if let declaration = XMLDeclaration(bytes, from: first) {
                at += declaration.length
                junk = !isFirst
            }
            let root = skipProlog(from: at)
            if starts("<html", root) { return feedInPage(from: root) ?? DocumentStart(kind: .page) }
            let isDeclared = starts("<!doctype", root) && !starts("<!doctype html", root)
            let isRoot = isDeclared || Self.roots.contains { starts($0, root) }
            return isRoot ? DocumentStart(kind: .xml, offset: at, hasJunk: junk) : nil
        }

        /// A feed that was pasted into a page, recognised by more than the name of its root.
        private func feedInPage(from page: Int) -> DocumentStart? {
            let roots: [StaticString] = ["<rss version", "<feed xmlns", "<rdf:rdf xmlns"]
            let at = (page..<bytes.count).first { at in
                bytes[at] == UInt8(ascii: "<") && roots.contains { starts($0, at) }
            }
            return at.map { DocumentStart(kind: .xml, offset: $0, hasJunk: true) }
        }

        /// Looks for a feed behind whatever comes first: a warning of PHP, an advertisement.
        func search(from first: Int) -> DocumentStart {
            let limit = min(bytes.count, first + 65_536)
            var declarations = 0
            for at in first..<limit where bytes[at] == UInt8(ascii: "<") {
                let isDeclaration = starts("<?xml ", at)
                declarations += isDeclaration ? 1 : 0
                let begins = isDeclaration && declarations < Self.tries || Self.roots.contains { starts($0, at) }
                guard begins, let start = xml(at: at, isFirst: false), start.kind == .xml else { continue }
                return DocumentStart(kind: .xml, offset: start.offset, hasJunk: at > first)
            }
            return otherwise(from: first, limit: limit)
        }

        /// Not a feed that anybody knows: XML of another kind, a page, or something else altogether.
        private func otherwise(from first: Int, limit: Int) -> DocumentStart {
            let isXML = XMLDeclaration(bytes, from: first) != nil
            var scanner = TagScanner(bytes: bytes)
            var from = first
            while let at = scanner.next(UInt8(ascii: "<"), from: from, within: limit - from) {
                from = at + 1
                guard let tag = scanner.tag(at: at) else { continue }
                if tag.kind != .unknown { return DocumentStart(kind: .page) }
                if isXML || at == first { return DocumentStart(kind: .xml, offset: at) }
                // What stands within a tag is none: each would be searched to the same end.
                from = min(tag.end, limit)
            }
            return json(from: first) ?? DocumentStart(kind: .unknown)
        }

        /// JSON behind a guard against foreign scripts, or a warning of PHP.
        private func json(from first: Int) -> DocumentStart? {
            let scanner = TagScanner(bytes: bytes)
            guard let brace = scanner.next(UInt8(ascii: "{"), from: first) else { return nil }
            let inside = bytes[(brace + 1)...].first { $0 > 0x20 }
            return inside == UInt8(ascii: "\"") ? DocumentStart(kind: .json, offset: brace, hasJunk: true) : nil
        }

        /// Past white space, comments and processing instructions.
        private func skipProlog(from start: Int) -> Int {
            let scanner = TagScanner(bytes: bytes)
            var at = start
            while at < bytes.count {
                if bytes[at] <= 0x20 {
                    at += 1
                } else if scanner.matches("<!--", at) {
                    at = scanner.find("-->", from: at + 4).map { $0 + 3 } ?? bytes.count
                } else if starts("<!doctype html", at), let close = scanner.next(UInt8(ascii: ">"), from: at) {
                    // What stands behind counts, not what a template says of itself.
                    at = close + 1
                } else if scanner.matches("<?", at) {
                    at = scanner.find("?>", from: at + 2).map { $0 + 2 } ?? bytes.count
                } else {
                    return at
                }
            }
            return at
        }

        /// Whether lower-case `text` stands at `at`, in any case.
        private func starts(_ text: StaticString, _ at: Int) -> Bool {
            let length = text.utf8CodeUnitCount
            guard at + length <= bytes.count else { return false }
            for index in 0..<length {
                let byte = bytes[at + index]
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if lower != text.utf8Start[index] { return false }
            }
            return true
        }

        private static let roots: [StaticString] = [
            "<rss", "<feed", "<rdf:rdf", "<channel", "<entry", "<atom:feed", "<rdf", "<urlset", "<sitemapindex",
        ]
    }
}
