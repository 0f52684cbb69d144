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
        while place < characters.count {
            let character = characters[place]
            if character == "\\", place + 1 < characters.count {
                emit([character.value, characters[place + 1].value], from: place)
                place += 2
                continue
            }
            if character == "[", !isInClass {
                isInClass = true
                place = emitClassStart(characters, from: place)
                continue
            }
            if character == "]" { isInClass = false }
            if character.isASCII {
                if !isIgnoredSpace(characters, place, isInClass) { emit([character.value], from: place) }
            } else {
                emitFolded(characters, place, isInClass)
            }
            place += 1
        }
    }

    /// The place in the source that an offset in `scalars` stands for.
    func origin(of offset: Int) -> Int {
        origins.indices.contains(offset) ? origins[offset] : (origins.last ?? -1) + 1
    }

    private mutating func emit(_ values: [UInt32], from place: Int) {
        scalars += values
        origins += values.indices.map { place + min($0, 1) }
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
        // The ends of a range stay as they are: folding could turn them round.
        let isRangeEnd =
            isInClass && [place - 1, place + 1].contains { characters.indices.contains($0) && characters[$0] == "-" }
        let folded = Folding.fold(String(characters[place])).scalars
        let isNarrowed = folded.count == 1 && folded[0] < 0x80
        guard !isRangeEnd || isNarrowed else { return emit([characters[place].value], from: place) }
        var escaped: [UInt32] = []
        for value in folded { escaped += Self.isSyntax(value) ? [0x5C, value] : [value] }
        let needsGroup = folded.count > 1 && !isInClass
        emit(needsGroup ? [0x28, 0x3F, 0x3A] + escaped + [0x29] : escaped, from: place)
    }

    private static func isSyntax(_ value: UInt32) -> Bool {
        value < 0x80 && !ScalarKind.isWord(value) && value != 0x20
    }
}
