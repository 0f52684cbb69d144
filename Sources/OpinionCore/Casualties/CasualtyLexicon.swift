import TextMatching

/// Finds the longest known word at a place.
struct CasualtyLexicon: Sendable {
    /// The words of `CasualtyWords`.
    static let shared = CasualtyLexicon(CasualtyWords.all)

    private struct Entry {
        let scalars: [UInt32]
        let word: CasualtyWord
    }

    /// The words by their first scalar, the longest first.
    private let entries: [UInt32: [Entry]]

    /// Takes word lists whose words are parted by spaces; of equal words the first counts.
    init(_ lists: [(CasualtyWord, String)]) {
        var known: [UInt32: [Entry]] = [:]
        for (word, list) in lists {
            for spelling in list.split(separator: " ") {
                let scalars = Folding.fold(String(spelling)).scalars
                guard let first = scalars.first else { continue }
                guard known[first]?.contains(where: { $0.scalars == scalars }) != true else { continue }
                known[first, default: []].append(Entry(scalars: scalars, word: word))
            }
        }
        entries = known.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }

    /// The longest word that begins at `start` and its length; a word of Latin letters counts only whole.
    func word(in text: ScanText, at start: Int) -> (word: CasualtyWord, length: Int)? {
        guard let candidates = entries[text[start]] else { return nil }
        for entry in candidates where entry.scalars.indices.allSatisfy({ text[start + $0] == entry.scalars[$0] }) {
            let end = start + entry.scalars.count
            if Self.isLetter(text[start]), Self.isLetter(text[end]) || Self.isLetter(text[start - 1]) { continue }
            return (entry.word, entry.scalars.count)
        }
        return nil
    }

    private static func isLetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar }
}
