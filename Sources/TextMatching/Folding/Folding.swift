/// Makes two spellings of the same words equal: the comparison form of all text that rules look at.
///
/// Folded text has NFKC form, folded case, no accents (U+0300–036F), Simplified characters, one kind of apostrophe,
/// hyphen and middle dot, and a single space for every run of white space; white space next to a Han character and
/// default ignorable characters (zero-width, soft hyphen, bidi marks, variation selectors) are left out.
package enum Folding {
    /// Folds `text` and keeps for each folded scalar the place it comes from.
    package static func fold(_ text: String) -> FoldedText {
        let buffer = FoldBuffer()
        buffer.fold(text)
        return buffer.foldedText
    }

    /// The folded form of `text` alone; folding it again changes nothing.
    package static func foldedString(_ text: String) -> String {
        fold(text).description
    }
}
