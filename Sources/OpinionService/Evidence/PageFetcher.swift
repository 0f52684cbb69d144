import FeedParsing
import FeedRequests
import HTTPTransfer
import IncidentLog
import OpinionCore

/// Looks at one page: fetches it as feeds are fetched, and reads the article on it. Stores nothing.
struct PageFetcher: Sendable {
    /// What came, and the bytes of the page where there were any.
    struct Fetched: Sendable {
        let look: PageLook
        let bytes: [UInt8]
    }

    private static let patience = Duration.seconds(30)
    private static let accept = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.1"

    let environment: Environment

    /// - Parameter last: the latest version; its validators are sent where its text was kept.
    /// - Returns: nil when this program gave up itself: that says nothing of the page.
    func look(at job: EvidenceJob, last: EvidenceRecord?, deployment: Deployment) async -> Fetched? {
        do {
            let response = try await deployment.clients.send(request(job, last, deployment))
            return await fetched(response, job, deployment)
        } catch {
            guard error.code != .cancelled else { return nil }
            return Fetched(look: PageLook(Self.answer(error), at: environment.now()), bytes: [])
        }
    }

    private func request(_ job: EvidenceJob, _ last: EvidenceRecord?, _ deployment: Deployment) -> HTTPRequest {
        let isConditional = last?.kind == .kept && last?.removed == nil && !job.isAsked
        return HTTPRequest(
            url: job.url,
            headers: [("Accept", Self.accept)],
            limits: TransferLimits(
                bodyBytes: deployment.configuration.evidence.largestPage,
                totalTime: Self.patience
            ),
            addressPolicy: deployment.clients.policy,
            validators: isConditional ? Validators(etag: last?.etag, lastModified: last?.lastModified) : nil
        )
    }

    private func fetched(_ response: HTTPResponse, _ job: EvidenceJob, _ deployment: Deployment) async -> Fetched {
        let now = environment.now()
        if response.notModified { return Fetched(look: PageLook(.unchanged, at: now), bytes: []) }
        guard let kind = Self.kind(of: response.status) else {
            let asked = RetryAfterHeader.read(response.headers["retry-after"], now: now)
            let answer = PageLook.Answer.noAnswer(cause: "http_\(response.status)", retryAfter: asked)
            return Fetched(look: PageLook(answer, at: now), bytes: [])
        }
        let reading = kind == .kept ? PageReading.read(response, at: now, zone: deployment.zone) : nil
        let record = PageDocument(job: job, response: response, at: now).record(kind: kind, reading: reading)
        let isFrontPage = PageAddress.isFrontPage(response.finalURL) && !PageAddress.isFrontPage(job.url)
        return Fetched(look: PageLook(.page(record, isFrontPage: isFrontPage), at: now), bytes: response.body)
    }

    /// What a status says of a page; nil where the server may answer better another time.
    private static func kind(of status: Int) -> EvidenceRecord.Kind? {
        switch status {
        case 200..<300: .kept
        case 404, 410: .gone
        case 408, 425, 429: nil
        // A browser check of the site's protection.
        case 521: .refused
        case 500...: nil
        default: .refused
        }
    }

    private static func answer(_ error: HTTPError) -> PageLook.Answer {
        switch error.code {
        case .addressRefused, .schemeRefused, .badURL, .invalidRequest, .tooLarge, .tooManyRedirects:
            .refused(cause: error.code.rawValue)
        default: .noAnswer(cause: error.code.rawValue, retryAfter: nil)
        }
    }
}
