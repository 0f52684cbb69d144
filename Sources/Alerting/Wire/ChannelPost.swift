import HTTPTransfer
import OpinionCore

/// Sends one request of a channel and reads the whole answer.
package struct ChannelPost: Sendable {
    /// For one attempt, connecting included.
    package static let timeout = Duration.seconds(15)
    private static let connectTime = Duration.seconds(5)
    private static let answerBytes = 64 << 10

    let http: HTTPClient
    let channel: String
    let timeout: Duration
    /// Where the vendor counts messages, none may go out that was not counted before.
    let isCounted: Bool

    /// The answer, or what its absence means.
    func send(_ request: ChannelRequest) async -> Result<ChannelAnswer, TransportVerdict> {
        do {
            let response = try await http.send(prepared(request))
            return .success(
                ChannelAnswer(status: response.status, headers: response.headers.fields, body: response.body)
            )
        } catch {
            return .failure(TransportVerdict(error, channel: channel))
        }
    }

    private func prepared(_ request: ChannelRequest) -> HTTPRequest {
        let limits = TransferLimits(
            bodyBytes: Self.answerBytes,
            totalTime: timeout,
            connectTime: min(timeout, Self.connectTime),
            lowSpeed: nil
        )
        return HTTPRequest(
            method: .post,
            url: request.url,
            headers: request.headers,
            body: request.body,
            limits: limits,
            addressPolicy: .any,
            followRedirects: false,
            isSentOnce: isCounted
        )
    }
}
