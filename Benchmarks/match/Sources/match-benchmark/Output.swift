/// What the benchmark prints, and what it must not leave out.
enum Output {
    /// A number with `digits` decimals, right-aligned.
    static func text(_ value: Double, _ digits: Int = 1, _ width: Int = 0) -> String {
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let rounded = (value * scale).rounded() / scale
        let text = digits == 0 ? String(Int(rounded)) : String(rounded)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// A text filled up with spaces on the right.
    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Keeps the optimiser from leaving out what makes `value`.
    @inline(never) static func use(_ value: Int) { precondition(value >= 0) }
}
