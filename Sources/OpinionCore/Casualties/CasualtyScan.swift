/// Reads the figures of one text, sentence by sentence.
enum CasualtyScan {
    /// Hands every figure of `text` to `found`; returns how many steps that took, which grows no faster than the text.
    @discardableResult
    static func read(_ text: String, found: (CasualtyFigure) -> Void) -> Int {
        let scan = ScanText(text)
        var tokens: [CasualtyToken] = []
        var position = 0
        var work = scan.count
        while position < scan.count {
            guard let token = token(in: scan, at: position) else {
                position += 1
                continue
            }
            position = token.upper
            guard token.word == .stop else {
                tokens.append(token)
                continue
            }
            work += read(tokens, of: scan, found)
            tokens.removeAll(keepingCapacity: true)
        }
        return work + read(tokens, of: scan, found)
    }

    /// The word or number at `position`. Words go first: 九死一生 is no number.
    private static func token(in text: ScanText, at position: Int) -> CasualtyToken? {
        if let (word, length) = CasualtyLexicon.shared.word(in: text, at: position) {
            return CasualtyToken(word: word, lower: position, upper: position + length)
        }
        return NumeralReader.read(text, at: position).map { CasualtyToken($0) }
    }

    private static func read(_ tokens: [CasualtyToken], of text: ScanText, _ found: (CasualtyFigure) -> Void) -> Int {
        guard !tokens.contains(where: { $0.word == .definition }) else { return tokens.count }
        let sentence = CasualtySentence(text: text, tokens: tokens)
        var people = PeopleReader(sentence)
        people.read(found)
        var losses = LossReader(sentence)
        losses.read(found)
        return people.work + losses.work
    }
}
