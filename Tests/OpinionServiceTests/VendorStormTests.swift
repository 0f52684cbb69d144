import OpinionCore
import OpinionStore
import RobotFakes
import Testing

@testable import OpinionService

@Suite("Three hundred alerts through each robot")
struct VendorStormTests {
    private static let incidents = 75
    private static let each = 4

    /// A house whose only channel is a robot that is faked on the house's clock.
    private struct Scene {
        let house: House
        let fake: RobotFake
        let contract: any FakeContract

        init(_ vendor: FakeVendor, isLimited: Bool, banned: [String] = []) async throws {
            let rate = isLimited ? "" : ", rate: 6000/min"
            let (contract, secret) = vendor.contract(banned: banned, isLimited: isLimited)
            let line =
                "name: 群, kind: \(vendor.rawValue), url_file: storm-url" + (secret == nil ? "" : ", secret_file: key")
            house = try House(Files(channels: "  - {\(line)\(rate)}\n"))
            let clock = house.clock
            fake = try RobotFake(contract, now: { clock.now.milliseconds })
            self.contract = contract
            try house.write("storm-url", fake.url)
            if let secret { try house.write("key", secret) }
            try await house.begin()
        }

        /// The next alert of each of these incidents.
        func queue(_ index: Int, of incidents: some Sequence<Int> & Sendable) async throws {
            let now = house.clock.now
            try await house.store.write { transaction in
                for number in incidents {
                    _ = try transaction.enqueue(
                        AlertStorm.alert(index, of: number, at: now),
                        channel: "群",
                        fallback: []
                    )
                }
            }
        }

        /// Lets time pass, in steps of so many seconds, until nothing waits any more.
        func outlast(step: TimeSpan) async throws {
            for _ in 0..<20_000 {
                try await house.deliver()
                let now = house.clock.now
                let rest = try await house.store.read { try $0.outbox(pendingAt: now) }
                if rest.pending == 0 { return }
                house.clock.advance(step)
            }
            Issue.record("the outbox is not empty after \(step.milliseconds * 20_000) ms")
        }

        func claims() async throws -> [String] {
            Arrivals(try await house.outbox(), taken: fake.journal.deliveries).faults
        }
    }

    @Test(arguments: FakeVendor.allCases)
    func allArriveThoughHalfOfTheRequestsFail(vendor: FakeVendor) async throws {
        let scene = try await Scene(vendor, isLimited: false)
        scene.fake.behave(FakeMood(.chance(0.5), .status(500), .reset, .resetAfterAccepting, .status(503), seed: 7))
        for index in 0..<Self.each {
            try await scene.queue(index, of: 1...Self.incidents)
            try await scene.house.deliver()
            scene.house.clock.advance(.seconds(1))
            if index == 2 { try await scene.house.restart() }
        }
        try await scene.outlast(step: .seconds(1))
        #expect(try await scene.claims() == [])
        #expect(try await scene.house.outbox().count { $0.state == .superseded } > 0)
    }

    @Test(arguments: FakeVendor.allCases)
    func whatTheVendorAllowsIsNeverExceeded(vendor: FakeVendor) async throws {
        let scene = try await Scene(vendor, isLimited: true)
        scene.fake.behave(FakeMood(.chance(0.2), .status(500), .reset, .resetAfterAccepting, seed: 11))
        for index in 0..<Self.each {
            for first in stride(from: 1, through: Self.incidents, by: 15) {
                try await scene.queue(index, of: first..<first + 15)
                try await scene.house.deliver()
                scene.house.clock.advance(TimeSpan(milliseconds: 3_700))
            }
            if index == 1 { try await scene.house.restart() }
        }
        try await scene.outlast(step: TimeSpan(milliseconds: 700))
        #expect(try await scene.claims() == [])
        #expect(scene.fake.journal.refusals[scene.contract.tooFast().code] == nil)
        for rate in scene.contract.rates { #expect(scene.fake.journal.peak(within: rate.per) <= rate.count) }
    }

    /// Each text that a vendor refuses goes out once more with less in it, and the vendor counts both.
    @Test(arguments: [FakeVendor.dingtalk, .wecom, .feishu])
    func refusedTextsCountTwice(vendor: FakeVendor) async throws {
        let scene = try await Scene(vendor, isLimited: true, banned: ["夜間生產"])
        try await scene.queue(0, of: 1...40)
        try await scene.outlast(step: TimeSpan(milliseconds: 700))
        #expect(try await scene.claims() == [])
        #expect(scene.fake.journal.refusals[scene.contract.tooFast().code] == nil)
    }
}

extension House {
    /// Sends what is due now.
    func deliver() async throws {
        while let next = try await daemon.delivery.next(), next <= clock.now {
            guard try await daemon.delivery.step() > 0 else { return }
        }
    }
}
