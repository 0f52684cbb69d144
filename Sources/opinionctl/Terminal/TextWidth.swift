extension String {
    /// Terminal columns of one line of text.
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The text in at most `width` columns, cut between graphemes and ended with `…` where something is left out.
    func shortened(to width: Int) -> String {
        guard columns > width else { return self }
        guard width > 0 else { return "" }
        var used = 0
        let kept = prefix { character in
            used += character.columns
            return used <= width - 1
        }
        return String(kept) + "…"
    }

    /// The text with spaces up to `width` columns; wider text is left as it is.
    func padded(to width: Int, right: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - columns))
        return right ? spaces + self : self + spaces
    }
}
