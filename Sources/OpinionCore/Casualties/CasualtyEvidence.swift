package import TextMatching

/// The words that a figure was read from.
package struct CasualtyEvidence: Sendable, Hashable {
    /// The most scalars that are quoted; longer places are cut at the end.
    package static let longest = 200

    /// Where the words stand.
    package let part: Part
    /// The offset of the first and the number of Unicode scalars in the original text.
    package let start, length: Int
    /// These scalars as the original has them.
    package let text: String
    package let kind: CasualtyKind
    /// The figure: persons, or yuan.
    package let value: Int

    package init(part: Part, start: Int, length: Int, text: String, kind: CasualtyKind, value: Int) {
        self.part = part
        self.start = start
        self.length = length
        self.text = text
        self.kind = kind
        self.value = value
    }
}
