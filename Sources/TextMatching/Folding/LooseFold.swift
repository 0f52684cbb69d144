/// Folded text without what is put between Han characters to slip past a filter, and with look-alike letters made
/// Latin: `地.條*鋼` and `地—條—鋼` equal `地條鋼`, Cyrillic `АI` equals `AI`.
enum LooseFold {
    /// A longer run of signs is no trick but the end of something.
    static let mostSigns = 4

    /// Folds folded scalars once more.
    static func fold(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        scalars.withUnsafeBufferPointer { source in forEachKept(source) { result.append(letter(source[$0])) } }
        return result
    }

    /// Folds a folded text into another buffer, whose starts are places in the first.
    static func fold(_ source: FoldBuffer, into buffer: FoldBuffer) {
        let scalars = UnsafeBufferPointer(start: source.scalars, count: source.count)
        buffer.replace(most: source.count) { buffer in
            forEachKept(scalars) { buffer.append(folded: letter(scalars[$0]), from: UInt32($0)) }
        }
    }

    /// Calls `body` with the places that stay.
    private static func forEachKept(_ scalars: UnsafeBufferPointer<UInt32>, _ body: (Int) -> Void) {
        var place = 0
        while place < scalars.count {
            body(place)
            place += 1
            guard ScalarKind.isHan(scalars[place - 1]) else { continue }
            let end = endOfSigns(scalars, from: place)
            if end - place <= mostSigns, end < scalars.count, ScalarKind.isHan(scalars[end]) { place = end }
        }
    }

    private static func endOfSigns(_ scalars: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
        var end = start
        while end < scalars.count, end - start <= mostSigns, isSign(scalars[end]) { end += 1 }
        return end
    }

    private static func isSign(_ value: UInt32) -> Bool {
        !ScalarKind.isHan(value) && !ScalarKind.isWord(value) && !ScalarKind.isUnit(value)
    }

    /// The Latin letter that a Cyrillic or Greek one looks like in either case.
    private static func letter(_ value: UInt32) -> UInt32 {
        guard 0x131...0x51D ~= value else { return value }
        return lookAlikes[value] ?? value
    }

    private static let lookAlikes: [UInt32: UInt32] = {
        let pairs = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwԍgαaβbεeζzηhιiκkμmνvοoρpτtυuχxγyıiɡg"
        let scalars = Array(pairs.unicodeScalars)
        return Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: scalars.count, by: 2).map {
                (scalars[$0].value, scalars[$0 + 1].value)
            }
        )
    }()
}
