/// One line of a message, in pieces that know where they come from: the program's own words, or text from outside,
/// which every form makes harmless for its markup. In `"…\(value)"` the literal is ours and the value is outside.
package struct Line: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// A piece of a line.
    package enum Run: Sendable, Hashable {
        /// Ours; stands as it is.
        case own(String)
        /// Somebody else's; cleaned, and not yet escaped for any markup.
        case outside(String)
        /// The same, a word that a rule found.
        case hit(String)
        /// An address that has passed `SafeLink`, under a text from outside.
        case link(String, url: String)
    }

    /// In reading order.
    package var runs: [Run]

    init(runs: [Run] = []) { self.runs = runs }
    package init(stringLiteral value: String) { runs = [.own(value)] }
    package init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

    /// Collects the pieces of an interpolated literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        var runs: [Run] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}
        /// Ours.
        package mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { runs.append(.own(literal)) } }
        /// A value from outside: cleaned, and shortened to what a message can bear.
        package mutating func appendInterpolation(_ value: String) { runs.append(.outside(Outside.short(value))) }
        /// Words of the program: times, spans, commands.
        package mutating func appendInterpolation(own value: String) { runs.append(.own(value)) }
        /// Digits.
        package mutating func appendInterpolation(_ value: some BinaryInteger) { runs.append(.own(String(value))) }
        /// A finished line, pieces and all.
        package mutating func appendInterpolation(_ line: Line) { runs += line.runs }
    }

    static func + (one: Line, other: Line) -> Line { Line(runs: one.runs + other.runs) }

    /// The line as a screen without markup shows it.
    package var plain: String { PlainForm.text(self) }
}

/// How much of a text from outside stands in a line.
enum Outside {
    static func short(_ text: String, graphemes: Int = 120, bytes: Int = 600) -> String {
        GraphemeCut.cut(HostileText.clean(text), graphemes: graphemes, bytes: bytes)
    }

    /// Titles: what a phone can show.
    static func title(_ text: String) -> String { short(text, graphemes: 80, bytes: 400) }
}

extension Array where Element == Line {
    func joined(separator: String) -> Line {
        Line(runs: enumerated().flatMap { ($0 == 0 ? [] : [Line.Run.own(separator)]) + $1.runs })
    }
}
