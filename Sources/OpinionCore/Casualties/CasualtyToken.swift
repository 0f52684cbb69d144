/// A known word or a number at its place in a folded text; what stands between two of them means nothing here.
struct CasualtyToken: Hashable {
    let word: CasualtyWord
    /// The folded scalars it takes.
    let lower, upper: Int
    /// Of a number: its value, if it has one, and how it is written.
    let numeral: Numeral?

    init(word: CasualtyWord, lower: Int, upper: Int) {
        (self.word, self.lower, self.upper, numeral) = (word, lower, upper, nil)
    }

    init(_ numeral: Numeral) {
        word = .number
        (lower, upper) = (numeral.range.lowerBound, numeral.range.upperBound)
        self.numeral = numeral
    }
}
