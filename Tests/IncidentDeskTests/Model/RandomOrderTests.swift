import Foundation
import Testing

/// Any order of reports, acts, hours, crashes and restarts leaves the invariants of the design true.
@Suite struct RandomOrderTests {
    /// Four short walks in every run; `OPINION_LONG` asks for long ones.
    private static let walks: [(seed: UInt64, steps: Int)] =
        ProcessInfo.processInfo.environment["OPINION_LONG"] == nil
        ? (1...4).map { ($0, 2_500) } : [(5, 10_000), (6, 10_000)]

    @Test(arguments: walks) func anyOrderLeavesTheInvariantsTrue(seed: UInt64, steps: Int) async throws {
        let walk = try RandomWalk(seed: seed)
        for _ in 0..<steps { try await walk.step() }
        try await walk.audit()
        let tally = walk.tally
        #expect(tally.opened > 20 && tally.raises > 0, "\(tally)")
        #expect(tally.crashes > 20 && tally.restarts > 10, "\(tally)")
        #expect(tally.sent > 100 && tally.done.count >= 10 && tally.refused.count >= 6, "\(tally)")
    }
}
