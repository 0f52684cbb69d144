import Testing

/// A text that repeats itself; its name in a report is short.
struct Repeated: Sendable, CustomTestStringConvertible, ExpressibleByStringLiteral {
    let text: String
    let testDescription: String

    init(_ before: String, _ piece: String, _ count: Int, _ after: String = "") {
        text = before + String(repeating: piece, count: count) + after
        testDescription = "\(before)\(piece) ×\(count)\(after)"
    }

    init(_ piece: String, _ count: Int) { self.init("", piece, count) }

    init(stringLiteral text: String) { (self.text, testDescription) = (text, text) }
}
