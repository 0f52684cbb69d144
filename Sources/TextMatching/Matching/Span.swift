/// Where words stand in the original text of a document.
package struct Span: Sendable, Hashable {
    /// The part; for tags `start` counts within the tag.
    package let part: Part
    /// The offset of the first scalar, in Unicode scalars from 0.
    package let start: Int
    /// The number of Unicode scalars.
    package let length: Int
    /// The original text there.
    package let text: String

    /// The order of evidence: title first, then from left to right.
    package static func inReadingOrder(_ one: Span, _ other: Span) -> Bool {
        (one.part.index, one.start, one.length) < (other.part.index, other.start, other.length)
    }

    package init(part: Part, start: Int, length: Int, text: String) {
        self.part = part
        self.start = start
        self.length = length
        self.text = text
    }
}
