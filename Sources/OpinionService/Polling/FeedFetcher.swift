import FeedParsing
import FeedRequests
import HTTPTransfer
import OpinionCore

/// Looks at one feed: fetches with the validators of the last time, parses, and makes items. Stores nothing.
struct FeedFetcher: Sendable {
    let environment: Environment
    let archive: KnownItems

    func look(at feed: Feed, state: FeedState, deployment: Deployment) async -> FeedAnswer {
        let look = Look(feed: feed, state: state, deployment: deployment, now: environment.now())
        do {
            let response = try await ask(look.address, look, isConditional: look.isConditional)
            return await answer(response, look)
        } catch {
            return answer(look, .failed(fault(error, look), retryAfter: nil))
        }
    }

    private func ask(_ url: String, _ look: Look, isConditional: Bool) async throws(HTTPError) -> HTTPResponse {
        let validators = Validators(etag: look.state.etag, lastModified: look.state.lastModified)
        let clients = look.deployment.clients
        return try await clients.send(
            clients.request(url, of: look.feed, validators: isConditional ? validators : nil),
            of: look.feed
        )
    }

    private func answer(_ response: HTTPResponse, _ look: Look) async -> FeedAnswer {
        if response.notModified { return answer(look, .unchanged, response, hash: look.state.bodyHash) }
        guard response.status == 200 else {
            let retryAfter = RetryAfterHeader.read(response.headers["retry-after"], now: look.now)
            return answer(
                look,
                .failed(
                    StatusFault.of(response.status, body: response.body, language: look.language),
                    retryAfter: retryAfter
                ),
                response
            )
        }
        let hash = BodyHash.of(response.body)
        if hash == look.state.bodyHash, !look.isUnfinished { return answer(look, .unchanged, response, hash: hash) }
        do {
            let read = try look.read(response)
            let items = ItemMaking.items(of: read.feed, look)
            let whole = await turned(items, read.next, response, look)
            var answer = answer(look, .items(whole.items), response, hash: hash)
            answer.wishes = FeedWishes(read.feed.hints)
            answer.complaint =
                whole.fault ?? Complaint.of(read.feed, language: look.language)
                ?? Complaint.collapse(whole.items.count, look.state.habits, language: look.language)
            return answer
        } catch {
            return answer(look, .failed(error, retryAfter: nil))
        }
    }

    // MARK: Further pages

    private func turned(
        _ items: [Item],
        _ next: String?,
        _ response: HTTPResponse,
        _ look: Look
    ) async -> PageTurning.Result {
        guard case .page(let list) = look.feed.form, list.pages > 1 else { return PageTurning.Result(items: items) }
        let turning = PageTurning(list: list, archive: archive) { await page($1, at: $0, look) }
        let isDue = look.state.firstSuccess == nil || look.isUnfinished
        var result = await turning.go(from: response.finalURL, items: items, next: next, feed: look.feed, isDue: isDue)
        result.fault = result.fault.map { look.brokenOff($0) }
        return result
    }

    private func page(_ number: Int, at url: String, _ look: Look) async -> Result<PageTurning.Page, FeedFault> {
        do {
            let response = try await ask(url, look, isConditional: false)
            // A list whose pages are counted ends where there is no further page.
            if look.isCounted, [404, 410].contains(response.status) { return .success(PageTurning.Page()) }
            guard response.status == 200 else {
                return .failure(StatusFault.of(response.status, body: response.body, language: look.language))
            }
            return Result { () throws(FeedFault) in
                let read = try look.read(response, page: number)
                let items = ItemMaking.items(of: read.feed, look)
                return PageTurning.Page(items: items, next: read.next)
            }
        } catch {
            return .failure(fault(error, look))
        }
    }

    // MARK: Answers

    private func fault(_ error: HTTPError, _ look: Look) -> FeedFault {
        FeedFault(code: error.code.rawValue, text: error.localized(look.language.rawValue))
    }

    private func answer(
        _ look: Look,
        _ content: FeedAnswer.Content,
        _ response: HTTPResponse? = nil,
        hash: String? = nil
    ) -> FeedAnswer {
        FeedAnswer(
            feed: look.feed,
            content: content,
            etag: response?.validators.etag,
            lastModified: response?.validators.lastModified,
            bodyHash: hash,
            address: response.flatMap { IPAddress(parsing: $0.primaryIP) },
            freshness: response.map { Freshness.of($0.headers, now: environment.now()) } ?? .zero,
            movedTo: response.flatMap(look.moved),
            hasBody: response?.status == 200,
            at: environment.now()
        )
    }
}

extension FeedWishes {
    /// nil where the feed asks nothing.
    fileprivate init?(_ hints: UpdateHints) {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let spans = [
            hints.ttlMinutes.map { TimeSpan.minutes($0.clamped) },
            hints.periodSeconds.map { TimeSpan.seconds($0.clamped) },
        ]
        self.init(
            interval: spans.compactMap(\.self).max(),
            stillHours: hints.skipHours,
            stillDays: hints.skipDays.compactMap { days.firstIndex(of: $0.lowercased()).map { $0 + 1 } }
        )
        if isEmpty { return nil }
    }
}

extension Int {
    fileprivate var clamped: Int { Swift.min(Swift.max(self, 0), 1_000_000) }
}
