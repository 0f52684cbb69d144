/// Refuses regular expressions that cannot be used, at their place in the query.
enum RegexCheck {
    /// How many characters a regular expression may have.
    static let longest = 1_000

    /// Compiles the expression once; `start` is the place of its first character.
    static func check(_ source: ArraySlice<Unicode.Scalar>, at start: Int) throws(QueryError) {
        let text = String(String.UnicodeScalarView(source))
        let range = start..<start + source.count
        guard !source.isEmpty else { throw QueryError(.emptyRegex, start - 1..<start + 1) }
        guard source.count <= longest else { throw QueryError(.regexTooLong, range, text) }
        if let place = Self.reset(in: source) { throw QueryError(.badRegex, start + place..<start + place + 2, "\\K") }
        let pattern = RegexPattern(text)
        switch Regex.compile(pattern) {
        case .success(let regex):
            if regex.matchesEmptyText { throw QueryError(.regexMatchesEmpty, range, text) }
        case .failure(let fault):
            let place = start + min(pattern.origin(of: fault.offset), source.count - 1)
            throw QueryError(fault.code, place..<place + 1, fault.code == .badRegex ? fault.message : text)
        }
    }

    /// The place of `\K`, which would make a match begin where nothing is left of it to show.
    private static func reset(in source: ArraySlice<Unicode.Scalar>) -> Int? {
        var isEscaped = false
        for (place, scalar) in source.enumerated() {
            if isEscaped, scalar == "K" { return place - 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return nil
    }
}
