import HTTPTransfer

/// The manners of `feeds check`: so many transfers at once, and those of one public server one a second.
actor CheckGate {
    private static let gap = Duration.seconds(1)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// When a server may be asked again.
    private var turns: [String: ContinuousClock.Instant] = [:]

    /// - Parameter width: what is under way at once.
    init(width: Int = 32) { free = width }

    /// Does the work when its turn has come; what it holds in memory is held by so many at most.
    func pass<Value: Sendable>(_ url: String, _ work: @Sendable () async -> Value) async -> Value {
        await turn(of: url)
        await enter()
        defer { leave() }
        return await work()
    }

    /// Waits for the turn of a public server; one of the house has no need.
    private func turn(of url: String) async {
        guard let origin = WebOrigin(of: url), origin.address.map({ AddressKind(of: $0) == .global }) ?? true else {
            return
        }
        let clock = ContinuousClock()
        let turn = max(clock.now, turns[origin.text] ?? clock.now)
        turns[origin.text] = turn + Self.gap
        try? await clock.sleep(until: turn)
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
