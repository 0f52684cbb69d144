/// A regular expression made fit for folded text: its own literal characters are folded, too.
struct RegexPattern: Hashable {
    /// The expression as PCRE2 reads it.
    private(set) var scalars: [UInt32] = []
    /// For each scalar the offset in the source that it comes from.
    private var origins: [Int] = []

    init(_ source: String) {
        let characters = Array(source.unicodeScalars)
        var isInClass = false
        var place = 0
        while place < characters.count { place = emitNext(characters, from: place, &isInClass) }
    }

    /// The place in the source that an offset in `scalars` stands for.
    func origin(of offset: Int) -> Int {
        origins.indices.contains(offset) ? origins[offset] : (origins.last ?? -1) + 1
    }

    /// Reads what stands at `place`; the place after it.
    private mutating func emitNext(_ characters: [Unicode.Scalar], from place: Int, _ isInClass: inout Bool) -> Int {
        switch characters[place] {
        case "\\" where place + 1 < characters.count: return emitEscape(characters, from: place, isInClass)
        case "[" where !isInClass:
            isInClass = true
            return emitClassStart(characters, from: place)
        case "[":
            guard let end = Self.endOfNamedClass(characters, from: place) else { break }
            for index in place..<end { emit([characters[index].value], from: index) }
            return end
        case "]": isInClass = false
        default: break
        }
        emit(characters, place, isInClass)
        return place + 1
    }

    private mutating func emit(_ values: [UInt32], from place: Int) {
        scalars += values
        origins += values.map { _ in place }
    }

    private mutating func emit(_ characters: [Unicode.Scalar], _ place: Int, _ isInClass: Bool) {
        if !characters[place].isASCII {
            emitFolded(characters, place, isInClass)
        } else if !isIgnoredSpace(characters, place, isInClass) {
            emit([characters[place].value], from: place)
        }
    }

    /// A backslash and what it belongs to. `\Q…\E` is spelled out; a backslash before what is not ASCII is left out,
    /// since that is literal in any case and must be folded.
    private mutating func emitEscape(_ characters: [Unicode.Scalar], from place: Int, _ isInClass: Bool) -> Int {
        let next = characters[place + 1]
        switch next {
        case "Q": return emitQuoted(characters, from: place + 2, isInClass)
        case "E": break
        case _ where next.isASCII:
            emit([0x5C], from: place)
            emit([next.value], from: place + 1)
        default: emitFolded(characters, place + 1, isInClass)
        }
        return place + 2
    }

    /// The text up to `\E` or the end, taken literally.
    private mutating func emitQuoted(_ characters: [Unicode.Scalar], from start: Int, _ isInClass: Bool) -> Int {
        var place = start
        while place < characters.count {
            if characters[place] == "\\", place + 1 < characters.count, characters[place + 1] == "E" {
                return place + 2
            }
            if Self.isSyntax(characters[place].value) {
                emit([0x5C, characters[place].value], from: place)
            } else {
                emit(characters, place, isInClass)
            }
            place += 1
        }
        return place
    }

    /// The end of `[:name:]` inside a class.
    private static func endOfNamedClass(_ characters: [Unicode.Scalar], from start: Int) -> Int? {
        guard start + 1 < characters.count, characters[start + 1] == ":" else { return nil }
        let end = characters[(start + 2)...].firstIndex { !$0.isASCII || !($0 == "^" || ScalarKind.isWord($0.value)) }
        guard let end, end + 1 < characters.count, characters[end] == ":", characters[end + 1] == "]" else {
            return nil
        }
        return end + 2
    }

    /// `[`, `[^`, and a `]` right after it, which is literal there.
    private mutating func emitClassStart(_ characters: [Unicode.Scalar], from start: Int) -> Int {
        var place = start + 1
        if place < characters.count, characters[place] == "^" { place += 1 }
        if place < characters.count, characters[place] == "]" { place += 1 }
        for index in start..<place { emit([characters[index].value], from: index) }
        return place
    }

    /// White space next to a Han character is nothing in folded text.
    private func isIgnoredSpace(_ characters: [Unicode.Scalar], _ place: Int, _ isInClass: Bool) -> Bool {
        guard characters[place] == " ", !isInClass else { return false }
        let neighbours = [place - 1, place + 1].filter(characters.indices.contains)
        return neighbours.contains { ScalarKind.isHan(characters[$0].value) }
    }

    private mutating func emitFolded(_ characters: [Unicode.Scalar], _ place: Int, _ isInClass: Bool) {
        if characters[place].properties.isWhitespace { return emit([0x20], from: place) }
        // The ends of a range stay as they are: folding could turn them round.
        let isRangeEnd = isInClass && (Self.opensRange(characters, place) || Self.closesRange(characters, place))
        let folded = Folding.fold(String(characters[place])).scalars
        let isNarrowed = folded.count == 1 && folded[0] < 0x80
        guard !isRangeEnd || isNarrowed else { return emit([characters[place].value], from: place) }
        var escaped: [UInt32] = []
        for value in folded { escaped += Self.isSyntax(value) ? [0x5C, value] : [value] }
        let needsGroup = folded.count > 1 && !isInClass
        emit(needsGroup ? [0x28, 0x3F, 0x3A] + escaped + [0x29] : escaped, from: place)
    }

    /// `a-…` with something other than the end of the class behind the hyphen.
    private static func opensRange(_ characters: [Unicode.Scalar], _ place: Int) -> Bool {
        place + 2 < characters.count && characters[place + 1] == "-" && characters[place + 2] != "]"
    }

    /// `…-a` with a member of the class in front of the hyphen, which no backslash makes literal.
    private static func closesRange(_ characters: [Unicode.Scalar], _ place: Int) -> Bool {
        place >= 2 && characters[place - 1] == "-" && !["[", "^", "\\"].contains(characters[place - 2])
    }

    private static func isSyntax(_ value: UInt32) -> Bool {
        value < 0x80 && !ScalarKind.isWord(value) && value != 0x20
    }
}
