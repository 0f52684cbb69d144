/// How the query language reads single scalars; full-width forms and the quotes of Chinese keyboards are accepted.
enum QueryScalars {
    /// For an opening quote the scalars that close it, otherwise `nil`.
    static func closers(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar {
        case "\"", "\u{FF02}": ["\"", "\u{FF02}"]
        case "\u{201C}", "\u{201D}": ["\u{201C}", "\u{201D}"]
        case "「": ["」"]
        case "『": ["』"]
        default: nil
        }
    }

    static func isStrayCloser(_ scalar: Unicode.Scalar) -> Bool { scalar == "」" || scalar == "』" }
    static func isOpenParenthesis(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
    static func isCloseParenthesis(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Whether a bare word, field or list name ends before this scalar.
    static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        isSpace(scalar) || isOpenParenthesis(scalar) || isCloseParenthesis(scalar) || isStrayCloser(scalar)
            || closers(of: scalar) != nil
    }

    /// Whether this may not occur in a query at all.
    static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && !isSpace(scalar)
    }

    static func isListName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The ASCII form of what looks like syntax: full-width forms made narrow, invisible characters left out.
    static func ascii(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars where !scalar.properties.isDefaultIgnorableCodePoint {
            let narrow = 0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
            view.append(narrow ?? scalar)
        }
        return String(view)
    }
}
