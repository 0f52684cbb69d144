package import OpinionCore

/// A service that takes messages as HTTP requests and says in its answer what became of them.
package protocol Robot: ChannelKind {
    init(_ setup: ChannelSetup) throws(ChannelFault)
    /// What makes up one message, in order; each is sent when the one before was taken.
    /// - Parameter isReduced: number, area, counts, deadline and command alone: the vendor refused the text.
    func requests(for delivery: Delivery, isReduced: Bool, now: Instant) -> [ChannelRequest]
    /// What an answer to one of them means.
    func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict
    func cost(of alert: Alert) -> Int
}

extension Robot {
    package static func make(_ setup: ChannelSetup) throws(ChannelFault) -> any Channel {
        RobotChannel(name: setup.name, robot: try Self(setup), secrets: setup.secrets, post: setup.post)
    }

    /// One message for one alert.
    package func cost(of alert: Alert) -> Int { 1 }
}

/// Speaks to a robot: one attempt, and a second one with less in it where the text is refused.
package struct RobotChannel: Channel {
    package let name: String
    let robot: any Robot
    let secrets: ChannelSecrets
    let post: ChannelPost

    /// A text that the platform refuses is sent once more, reduced, and that outcome counts; what stood before it in the
    /// same message has arrived and is not repeated.
    package func deliver(_ delivery: Delivery, now: Instant) async -> Attempt {
        let requests = robot.requests(for: delivery, isReduced: false, now: now)
        let whole = await attempt(requests[...], now: now)
        guard case .contentRejected = whole.attempt.verdict else { return whole.attempt }
        let reduced = robot.requests(for: delivery, isReduced: true, now: now)
        let rest = reduced.count == requests.count ? reduced.dropFirst(whole.taken) : reduced[...]
        let second = await attempt(rest, now: now).attempt
        return Attempt(second.verdict, wire: second.wire, extra: max(0, whole.taken + 1 + rest.count - requests.count))
    }

    package func preview(_ delivery: Delivery, now: Instant) -> String {
        text(of: robot.requests(for: delivery, isReduced: false, now: now))
    }

    package func cost(of alert: Alert) -> Int { robot.cost(of: alert) }

    /// What became of them, and how many were taken.
    private func attempt(
        _ requests: ArraySlice<ChannelRequest>,
        now: Instant
    ) async -> (attempt: Attempt, taken: Int) {
        for (taken, request) in requests.enumerated() {
            let verdict = await verdict(request, now: now)
            if verdict != .sent { return (Attempt(verdict, wire: text(of: requests.prefix(taken + 1))), taken) }
        }
        return (Attempt(.sent, wire: text(of: requests)), requests.count)
    }

    private func verdict(_ request: ChannelRequest, now: Instant) async -> Verdict {
        switch await post.send(request) {
        case .success(let answer): robot.verdict(answer, now: now)
        case .failure(let failure): failure.verdict
        }
    }

    private func text(of requests: some Sequence<ChannelRequest>) -> String {
        requests.map { $0.text(without: secrets) }.joined(separator: "\n\n")
    }
}
