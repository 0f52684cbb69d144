import FeedParsing
import HTTPTransfer
import OpinionCore

/// Looks at one feed: fetches with the validators of the last time, parses, and makes items. Stores nothing.
struct FeedFetcher: Sendable {
    let client: HTTPClient
    let environment: Environment

    func look(at feed: Feed, state: FeedState, deployment: Deployment) async -> FeedAnswer {
        let language = deployment.configuration.language.rawValue
        do {
            let response = try await client.send(request(feed, state: state, deployment: deployment))
            return read(response, feed: feed, state: state, deployment: deployment)
        } catch {
            let fault = FeedFault(code: error.code.rawValue, text: error.localized(language))
            return answer(feed, .failed(fault, retryAfter: nil))
        }
    }

    private func request(_ feed: Feed, state: FeedState, deployment: Deployment) -> HTTPRequest {
        let allowed = deployment.configuration.allowAddresses.compactMap { try? CIDR(parsing: $0) }
        return HTTPRequest(
            url: feed.url,
            headers: [("Accept", Self.accept)],
            addressPolicy: .publicOnly(allowing: allowed),
            validators: Validators(etag: state.etag, lastModified: state.lastModified)
        )
    }

    private static let accept =
        "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
        + "application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"

    private func read(
        _ response: HTTPResponse,
        feed: Feed,
        state: FeedState,
        deployment: Deployment
    ) -> FeedAnswer {
        let now = environment.now()
        if response.notModified { return answer(feed, .unchanged, response, hash: state.bodyHash) }
        guard response.status == 200 else {
            let language = deployment.configuration.language
            let retryAfter = RetryAfterHeader.read(response.headers["retry-after"], now: now)
            return answer(
                feed,
                .failed(StatusFault.of(response.status, language: language), retryAfter: retryAfter)
            )
        }
        let hash = BodyHash.of(response.body)
        if hash == state.bodyHash { return answer(feed, .unchanged, response, hash: hash) }
        return parse(response, hash: hash, feed: feed, deployment: deployment, now: now)
    }

    private func parse(
        _ response: HTTPResponse,
        hash: String,
        feed: Feed,
        deployment: Deployment,
        now: Instant
    ) -> FeedAnswer {
        let offset = deployment.zone.civil(now).instant(offset: .zero).map { ($0 - now).seconds } ?? 0
        let parser = FeedParser(options: ParseOptions(assumedZoneSeconds: Int(offset)))
        let hints = ParseHints(contentType: response.headers["content-type"], baseURL: response.finalURL)
        do {
            let parsed = try parser.parse(response.body, hints: hints)
            let items = ItemMaking.items(of: parsed, feed: feed, found: now)
            var answer = answer(feed, .items(items), response, hash: hash)
            answer.complaint = Complaint.of(parsed, language: deployment.configuration.language)
            return answer
        } catch {
            let language = deployment.configuration.language.rawValue
            let fault = FeedFault(code: error.code.rawValue, text: error.localized(language: language))
            return answer(feed, .failed(fault, retryAfter: nil))
        }
    }

    private func answer(
        _ feed: Feed,
        _ content: FeedAnswer.Content,
        _ response: HTTPResponse? = nil,
        hash: String? = nil
    ) -> FeedAnswer {
        FeedAnswer(
            feed: feed,
            content: content,
            etag: response?.validators.etag,
            lastModified: response?.validators.lastModified,
            bodyHash: hash,
            at: environment.now()
        )
    }
}
