/// At most so many messages in any stretch of this length, as a vendor allows them to one robot.
package struct SendRate: Sendable, Hashable, CustomStringConvertible {
    /// At least 1.
    package let count: Int
    /// One second, minute or hour.
    package let per: TimeSpan

    package init(_ count: Int, per: TimeSpan) {
        self.count = count
        self.per = per
    }

    /// `18/min`, `4/s`, `1000/h`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), (1...1_000_000).contains(count), parts[0].first != "+",
            let unit = Self.units.first(where: { $0.name == parts[1] })
        else { return nil }
        self.init(count, per: unit.per)
    }

    package var description: String {
        "\(count)/\(Self.units.first { $0.per == per }?.name ?? "\(per)")"
    }

    private static let units: [(name: String, per: TimeSpan)] = [
        ("s", .seconds(1)), ("min", .minutes(1)), ("h", .hours(1)),
    ]
}
