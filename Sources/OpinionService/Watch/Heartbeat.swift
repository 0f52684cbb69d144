import HTTPTransfer
import Logging
import OpinionCore

/// Calls an address outside while the audit passes: whoever misses the calls knows that the watch is down.
struct Heartbeat: Sendable {
    private static let limits = TransferLimits(
        bodyBytes: 64 << 10,
        totalTime: .seconds(10),
        connectTime: .seconds(5),
        lowSpeed: nil
    )
    let http: HTTPClient
    let deployments: Deployments
    let environment: Environment
    let board: WatchBoard
    let logger: Logger

    /// Calls the address when it is time, and notes what became of it. A failure is never an alert.
    func beat() async {
        let deployment = deployments.current
        guard let url = deployment.heartbeatURL else { return board.heartbeatArrived() }
        let every = deployment.configuration.watch.heartbeatEvery
        guard board.beats(every: every, sinceBoot: environment.sinceBoot()) else { return }
        guard let fault = await call(url) else { return board.heartbeatArrived() }
        if board.heartbeatFailed(fault, now: environment.now()) {
            logger.warning("the heartbeat does not arrive: \(fault.english)")
        }
    }

    /// Without the host, in which a token may be.
    static func text(_ error: HTTPError) -> Phrase {
        let bare = HTTPError(error.code, context: "", underlying: error.underlying, detail: error.detail)
        return Phrase { language in
            let text = bare.localized(language.rawValue)
            return (error.context.isEmpty ? text : text.replacing(error.context, with: "•••")).clause
        }
    }

    /// Why the call did not arrive; nil when it did.
    private func call(_ url: String) async -> Phrase? {
        let request = HTTPRequest(url: url, limits: Self.limits, addressPolicy: .any, followRedirects: false)
        do {
            let status = try await http.send(request).status
            return (200..<300).contains(status) ? nil : Phrase("HTTP \(status)", "HTTP \(status)", "HTTP \(status)")
        } catch {
            return Self.text(error)
        }
    }
}
