import Foundation
import Testing

/// Any order of reports, acts, hours, crashes and restarts leaves the invariants of the design true.
@Suite struct RandomOrderTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func anyOrderLeavesTheInvariantsTrue(_ seed: UInt64) async throws {
        let walk = try RandomWalk(seed: seed)
        for _ in 0..<2_500 { try await walk.step() }
        try await walk.audit()
        let tally = walk.tally
        #expect(tally.opened > 20 && tally.raises > 0, "\(tally)")
        #expect(tally.crashes > 20 && tally.restarts > 10, "\(tally)")
        #expect(tally.sent > 100 && tally.done.count >= 10 && tally.refused.count >= 6, "\(tally)")
    }
}
