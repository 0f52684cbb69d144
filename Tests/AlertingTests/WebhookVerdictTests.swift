import OpinionCore
import Testing

@testable import Alerting

struct WebhookVerdictTests {
    @Test(arguments: [200, 201, 202, 204])
    func anySuccessIsADelivery(status: Int) {
        #expect(Webhook.verdict(ChannelAnswer(status: status, text: "<html>"), now: Samples.now) == .sent)
    }

    @Test(arguments: [408, 425, 429, 500, 502, 503, 504, 599])
    func passingTroubleIsRetried(status: Int) {
        guard case .retry(nil, let reason) = verdict(status) else {
            Issue.record("\(verdict(status))")
            return
        }
        #expect(reason.code == "http_\(status)")
    }

    @Test(arguments: [300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 410, 413, 415, 422, 451])
    func everythingElseBreaksTheChannel(status: Int) {
        guard case .channelBroken(let reason) = verdict(status) else {
            Issue.record("\(verdict(status))")
            return
        }
        #expect(reason.code == "http_\(status)")
    }

    @Test(arguments: [
        ("120", 120), ("0", 0), (" 7 ", 7), ("Sun, 22 Nov 2026 06:33:00 GMT", 120),
        ("Sunday, 22-Nov-26 06:33:00 GMT", 120),
        ("Sun Nov 22 06:33:00 2026", 120), ("Sun, 22 Nov 2026 06:00:00 GMT", 0), ("9999999", 3_600),
        ("99999999999999999999999", 3_600), ("Sun, 22 Nov 2037 06:00:00 GMT", 3_600),
    ])
    func retryAfterIsHonoured(value: String, seconds: Int) {
        let answer = ChannelAnswer(status: 503, headers: [(name: "retry-after", value: value)])
        guard case .retry(let after?, _) = Webhook.verdict(answer, now: Samples.now) else {
            Issue.record("no time in \(value)")
            return
        }
        #expect(after == .seconds(seconds))
    }

    @Test(arguments: ["", "soon", "-5", "Sun, 99 Nov 2026 06:33:00 GMT", "Nov Nov Nov Nov Nov", "22 Nov 2026 6:3:0 x"])
    func unreadableRetryAfterIsNone(value: String) {
        let answer = ChannelAnswer(status: 503, headers: [(name: "Retry-After", value: value)])
        guard case .retry(nil, _) = Webhook.verdict(answer, now: Samples.now) else {
            Issue.record("a time in \(value)")
            return
        }
    }

    private func verdict(_ status: Int) -> Verdict {
        Webhook.verdict(ChannelAnswer(status: status), now: Samples.now)
    }
}
