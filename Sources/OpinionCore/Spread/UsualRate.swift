import Glibc

/// How many hits an hour usually brings, learnt from the weeks before.
///
/// One happening is many hits in one hour, so the hours that stick out are left aside: of the same hours of the week the
/// highest and the lowest, of the same hours of the day the highest and lowest tenth. The higher of both means counts, so
/// that a Sunday on which people work, and a rule with few hits, are measured by all days together.
package struct UsualRate: Sendable, Hashable {
    /// Weeks that it takes to know what is usual; before, nothing is unusual.
    package static let fewestWeeks = 4
    /// Weeks that are remembered.
    package static let mostWeeks = 8
    /// Hits in all hours that were looked at; fewer say nothing.
    static let fewestHits = 8

    /// Hits an hour.
    package let mean: Double
    /// Variance by mean: 1 where hits come one by one, more where they come in swarms.
    let dispersion: Double
    private let weeks: Int

    /// - Parameters:
    ///   - weekly: the hits of this hour of the week, one for each week; the mean of it and of the hours beside it.
    ///   - daily: the hits of this hour of the day, one for each day of those weeks.
    /// - Returns: nil where nothing is known yet.
    package init?(weekly: [Double], daily: [Int]) {
        guard weekly.count >= Self.fewestWeeks, daily.reduce(0, +) >= Self.fewestHits else { return nil }
        let ofDay = Self.trimmed(daily.map(Double.init), by: daily.count / 10)
        mean = max(Self.average(Self.trimmed(weekly, by: 1)), Self.average(ofDay))
        let ofDays = Self.average(ofDay)
        let variance = Self.average(ofDay.map { ($0 - ofDays) * ($0 - ofDays) })
        dispersion = ofDays > 0 ? min(max(1, variance / ofDays), 10) : 1
        weeks = weekly.count
    }

    /// True when so many hits in one hour come by chance less than once in a million hours, and are no fewer than the
    /// policy says. The mean is taken at the upper end of what the weeks allow.
    package func isUnusual(_ count: Int, _ policy: SpreadPolicy) -> Bool {
        guard policy.isOn, count >= policy.atLeast, Double(count) >= Double(policy.times) * mean else { return false }
        let upper = mean + 2 * ((mean + 0.5) * dispersion / Double(weeks)).squareRoot()
        return CountTail.probability(atLeast: count, mean: upper, dispersion: dispersion) < Self.chance
    }

    private static let chance = 1e-6

    private static func trimmed(_ values: [Double], by count: Int) -> [Double] {
        Array(values.sorted().dropFirst(count).dropLast(count))
    }

    private static func average(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
}

/// The tail of counts: Poisson, or negative binomial where they come in swarms.
enum CountTail {
    /// The probability of `count` or more.
    static func probability(atLeast count: Int, mean: Double, dispersion: Double) -> Double {
        guard mean > 0 else { return count > 0 ? 0 : 1 }
        var term = first(mean, dispersion)
        var below = 0.0
        for k in 0..<count {
            below += term
            term *= step(k, mean, dispersion)
        }
        return max(0, 1 - below)
    }

    /// The probability of none. With variance `d·m` the negative binomial has r = m / (d − 1), p = 1 / d.
    private static func first(_ mean: Double, _ dispersion: Double) -> Double {
        dispersion <= 1 ? exp(-mean) : exp(-mean / (dispersion - 1) * log(dispersion))
    }

    /// From the probability of `k` to that of `k + 1`.
    private static func step(_ k: Int, _ mean: Double, _ dispersion: Double) -> Double {
        guard dispersion > 1 else { return mean / Double(k + 1) }
        let r = mean / (dispersion - 1)
        return (Double(k) + r) / Double(k + 1) * (1 - 1 / dispersion)
    }
}
