/// Why PCRE2 does not take a regular expression.
struct RegexFault: Error, Hashable {
    /// Where, as an offset in the pattern's scalars; PCRE2 names the place behind a range.
    var offset: Int { number == 108 ? max(0, end - 1) : end }
    /// How far PCRE2 had read.
    let end: Int
    /// PCRE2's own words, in English.
    let message: String
    /// PCRE2's number of the fault (pcre2_compile, "ERRORS").
    let number: Int32

    /// The fault in the words of this language.
    var code: QueryError.Code {
        switch number {
        case 106: .regexClass
        case 108: .regexRange
        case 109: .regexRepeat
        case 114, 122: .regexGroup
        default: .badRegex
        }
    }
}
