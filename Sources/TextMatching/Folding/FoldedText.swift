/// Folded scalars with the places in the original text that they come from.
package struct FoldedText: Sendable, Hashable, CustomStringConvertible {
    /// The folded text as Unicode scalar values.
    package let scalars: [UInt32]
    /// For each folded scalar the offset of its first original scalar, counted in Unicode scalars from 0.
    package let starts: [Int]
    /// For each folded scalar the offset after its last original scalar, combining marks included.
    package let ends: [Int]

    /// The folded text as a string.
    package var description: String { scalars.text }

    /// Where the folded scalars in `range`, which is not empty, stand in the original text.
    package func originalRange(of range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<ends[range.upperBound - 1]
    }
}

extension Sequence<UInt32> {
    /// The string of these scalar values; what is no scalar value is left out.
    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: compactMap { Unicode.Scalar($0) })
        return String(view)
    }
}
