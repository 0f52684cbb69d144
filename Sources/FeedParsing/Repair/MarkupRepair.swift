/// Rewrites broken XML into well-formed XML without losing a word.
///
/// A tokenizer that takes what stands there for what was meant: stray `&` and `<` become text, HTML's entities become
/// characters, control characters vanish, attributes are quoted, tags are balanced, comments, declarations and
/// processing instructions are left out. Elements that are open where the input ends stay open, so that the reader
/// can tell a torn item from a whole one.
struct MarkupRepair {
    /// Rewritten UTF-8.
    var output: [UInt8] = []
    private(set) var log = RepairLog()
    /// Why the rewriting was given up.
    private(set) var refusal: FeedParseError.Code?

    let scanner: TagScanner
    let maxDepth: Int
    /// Names of the open elements, as written.
    var open: [[UInt8]] = []
    private var line: Int
    private var at = 0
    private var counted = 0
    /// The entities that the document declares itself.
    var entities = InternalEntities()
    /// The name of the first root, whose end is written last: whatever follows it belongs to it.
    private var root: [UInt8]?
    private var rootWasClosed = false
    /// Bytes that may still be searched in vain: text made of a million half tags would be searched to its end a
    /// million times.
    private var patience: Int
    /// From where on no comment (`-->`, by its length) or instruction (`?>`) ends, as far as has been seen.
    private var unclosedAsides: [Int: Int] = [:]

    init(_ bytes: UnsafeBufferPointer<UInt8>, maxDepth: Int, firstLine: Int) {
        scanner = TagScanner(bytes: bytes)
        self.maxDepth = maxDepth
        line = firstLine
        patience = bytes.count * 8 + (1 << 20)
        output.reserveCapacity(bytes.count + bytes.count / 8)
    }

    /// Rewrites everything.
    mutating func run() {
        while at < scanner.bytes.count, refusal == nil { step() }
        guard let root, open.count <= (rootWasClosed ? 1 : 0) else { return note(.truncated) }
        writeEndTag(root)
    }

    /// Notes a repair at the line of the cursor.
    mutating func note(_ what: Repair.Kind) {
        for index in counted..<at where scanner.bytes[index] == 0x0A { line += 1 }
        counted = max(counted, at)
        log.note(what, line: line)
    }

    /// Ends the rewriting: this was made to be slow, not to be read.
    mutating func giveUp(_ code: FeedParseError.Code) { refusal = code }

    mutating func write(_ text: StaticString) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func write(_ bytes: some Collection<UInt8>) { output.append(contentsOf: bytes) }
}

extension MarkupRepair {
    private mutating func step() {
        switch scanner.bytes[at] {
        case UInt8(ascii: "<"): stepMarkup()
        case UInt8(ascii: "&") where !open.isEmpty: at = writeReference(at)
        default: stepText()
        }
    }

    private mutating func stepText() {
        let start = at
        at += 1
        while at < scanner.bytes.count, scanner.bytes[at] != UInt8(ascii: "<"), scanner.bytes[at] != UInt8(ascii: "&") {
            at += 1
        }
        // Text outside the root is no text of XML's.
        if !open.isEmpty {
            writeText(start..<at)
        } else if scanner.bytes[start..<at].contains(where: { $0 > 0x20 }) {
            note(root == nil ? .junkBeforeDocument : .junkAfterDocument)
        }
    }

    private mutating func stepMarkup() {
        if scanner.matches("<![CDATA[", at) || scanner.matches("<![cdata[", at) {
            stepCharacterData()
        } else if let end = endOfAside("<!--", "-->") ?? endOfAside("<?", "?>") {
            at = end
        } else if open.isEmpty, scanner.matches("<!", at) {
            let end = endOfDeclaration(from: at)
            entities.declare(in: UnsafeBufferPointer(rebasing: scanner.bytes[at..<end]))
            at = end
        } else {
            stepTag()
        }
    }

    private mutating func stepTag() {
        let tag = MarkupTag(scanner, at: at)
        guard tag.isTag else {
            spend(tag.end - at)
            note(.strayLessThan)
            if !open.isEmpty { write("&#60;") }
            at += 1
            return
        }
        at = tag.end
        if tag.isEnd { closeTag(tag) } else if open.isEmpty { openRoot(tag) } else { openTag(tag) }
    }

    /// The document's root; a second one, or whatever else follows the first, goes on inside the first.
    private mutating func openRoot(_ tag: MarkupTag) {
        guard let root else {
            if !tag.isEmpty { root = tag.name }
            return openTag(tag)
        }
        rootWasClosed = true
        open.append(root)
        if Self.equal(root, tag.name) {
            note(.severalRoots)
            if tag.isEmpty { open.removeLast() }
        } else {
            note(.junkAfterDocument)
            openTag(tag)
        }
    }

    private mutating func spend(_ bytes: Int) {
        patience -= bytes
        if patience < 0 { giveUp(.tooComplex) }
    }

    /// The position after a comment or processing instruction at the cursor; nil when it is none, or has no end.
    private mutating func endOfAside(_ opening: StaticString, _ closing: StaticString) -> Int? {
        guard scanner.matches(opening, at), at < unclosedAsides[closing.utf8CodeUnitCount, default: .max] else {
            return nil
        }
        if let end = scanner.find(closing, from: at + opening.utf8CodeUnitCount) {
            return end + closing.utf8CodeUnitCount
        }
        unclosedAsides[closing.utf8CodeUnitCount] = at
        return nil
    }

    /// Past a document type, with its subset: nothing that it declares is used.
    private func endOfDeclaration(from start: Int) -> Int {
        var index = start
        var brackets = 0
        while index < scanner.bytes.count {
            switch scanner.bytes[index] {
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"): brackets -= 1
            case UInt8(ascii: ">") where brackets <= 0: return index + 1
            default: break
            }
            index += 1
        }
        // A subset that is never closed would swallow the feed.
        return scanner.next(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? index
    }

    /// A CDATA section. One that is never closed, or only by the next one's end, ends with its element.
    private mutating func stepCharacterData() {
        let start = at + 9
        var end = scanner.find("]]>", from: start)
        let next = scanner.find("<![CDATA[", from: start)
        if end == nil || next.map({ $0 < end ?? 0 }) ?? false {
            spend(scanner.bytes.count - at)
            if let close = endOfElement(from: start) {
                note(.unclosedCharacterData)
                return writeCharacterData(start..<close, next: close)
            }
        }
        if end == nil { note(.truncated) }
        end = end ?? max(start, scanner.bytes.count)
        if let end { writeCharacterData(start..<end, next: min(end + 3, scanner.bytes.count)) }
    }

    /// Where the end tag of the element at hand stands.
    private mutating func endOfElement(from start: Int) -> Int? {
        guard let name = open.last else { return nil }
        var index = start
        while let found = scanner.find("</", from: index) {
            let tag = MarkupTag(scanner, at: found)
            if tag.isTag, Self.equal(tag.name, name) { return found }
            index = found + 2
        }
        return nil
    }

    /// Without the marks of sections inside, which XML does not know.
    private mutating func writeCharacterData(_ range: Range<Int>, next: Int) {
        defer { at = max(at, next) }
        guard !open.isEmpty else { return }
        write("<![CDATA[")
        var start = range.lowerBound
        while let mark = scanner.find("]]>", from: start), mark < range.upperBound {
            copyAllowed(start..<mark)
            start = min(mark + 3, range.upperBound)
        }
        copyAllowed(start..<range.upperBound)
        write("]]>")
    }
}
