/// The thresholds of all levels, the highest level first.
package struct CasualtyTable: Sendable, Hashable {
    package let thresholds: [CasualtyThreshold]

    package init(_ thresholds: [CasualtyThreshold]) {
        self.thresholds = thresholds
    }

    /// 《生產安全事故報告和調查處理條例》(國務院令第493號) 第三條. What is below 較大 is 一般 and needs no row.
    package static let standard = CasualtyTable([
        CasualtyThreshold(level: "特別重大", dead: 30, injured: 100, loss: 100_000_000),
        CasualtyThreshold(level: "重大", dead: 10, injured: 50, loss: 50_000_000),
        CasualtyThreshold(level: "較大", dead: 3, injured: 10, loss: 10_000_000),
    ])
}
