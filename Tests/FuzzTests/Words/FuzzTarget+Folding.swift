@testable import TextMatching

extension FuzzTarget {
    static func foldFault(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let folded = Folding.fold(text)
        if Folding.fold(folded.description).scalars != folded.scalars { return "folding twice is not folding once" }
        let loose = LooseFold.fold(folded.scalars)
        if LooseFold.fold(loose) != loose { return "folding loosely twice is not doing so once" }
        return placeFault(folded, of: text) ?? sliceFault(folded, of: text, bytes) ?? findingFault(text)
    }

    private static func placeFault(_ folded: FoldedText, of text: String) -> String? {
        let count = text.unicodeScalars.count
        guard folded.starts.count == folded.scalars.count, folded.ends.count == folded.scalars.count else {
            return "places missing"
        }
        let isRising = zip(folded.starts, folded.starts.dropFirst()).allSatisfy { $0 <= $1 }
        let isInside = zip(folded.starts, folded.ends).allSatisfy { $0 >= 0 && $0 < $1 && $1 <= count }
        return isRising && isInside ? nil : "places out of order or outside"
    }

    /// What stands where a folded piece comes from must fold to that piece, maybe with something around it.
    private static func sliceFault(_ folded: FoldedText, of text: String, _ bytes: [UInt8]) -> String? {
        guard !folded.scalars.isEmpty else { return nil }
        let original = Array(text.unicodeScalars)
        let count = folded.scalars.count
        for sample in bytes.prefix(8) {
            let start = Int(sample) * 37 % count
            let range = start..<min(count, start + 1 + Int(sample) % 7)
            let slice = String(String.UnicodeScalarView(original[folded.originalRange(of: range)]))
            let piece = folded.scalars[range].drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
            let found = Folding.fold(slice).scalars
            if !piece.isEmpty, found.firstRange(of: Array(piece)) == nil {
                return "\(slice) does not fold to its piece"
            }
        }
        return nil
    }

    /// A whole text, quoted, is found in itself.
    private static func findingFault(_ text: String) -> String? {
        let escaped = text.unicodeScalars.map { #""\＂"#.unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
        for isLoose in [false, true] {
            guard let query = try? Query(parsing: "\"\(escaped)\"", lists: .none, isLoose: isLoose) else { continue }
            let hits = QuerySet([query]).evaluate(Document(title: text))
            if hits.count != 1 { return "a text is not found in itself, loose: \(isLoose)" }
        }
        return nil
    }
}
