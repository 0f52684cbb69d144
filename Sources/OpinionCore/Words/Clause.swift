extension String {
    /// As a part of a longer sentence: without the full stop at its end.
    package var clause: String {
        if hasSuffix("。") { return String(dropLast()) }
        return hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
    }
}

extension Phrase {
    /// As a part of a longer sentence: without the full stop at its end.
    package var clause: Phrase { Phrase(traditional.clause, simplified.clause, english.clause) }
}
