import FeedParsing
import FeedRequests
import HTTPTransfer
import OpinionCore

/// Fetches and parses one feed and says what came.
struct FeedCheck: Sendable {
    /// What was found; `feed` is nil exactly when there is a `fault`. No bytes of the answer are kept.
    struct Result: Sendable {
        let target: CheckTarget
        var route = FeedRoute.direct
        /// Every address of the host; none where a proxy looks it up.
        var addresses: [ConnectionProbe.FoundAddress] = []
        var response: Response?
        /// Why no answer came.
        var failure: HTTPError?
        /// Of the answer, or of a server that was not trusted.
        var tls: TLSReport?
        /// nil where no second request was made.
        var revalidation: Revalidation?
        var feed: ParsedFeed?
        /// Of `kind: page`: what each selector found.
        var page: ParsedPage?
        var fault: FeedFault?
        /// For what is no feed: what can be done with it.
        var advice: CheckAdvice?

        init(target: CheckTarget) { self.target = target }
    }

    let clients: FeedClients
    /// The zone of targets that name none.
    let zone: ZoneOffset
    let language: Language
    var gate = CheckGate()

    func run(_ target: CheckTarget) async -> Result {
        switch target.place {
        case .file(let path): file(path, target)
        case .address(let address): await gate.pass(address) { await fetch(address, target) }
        }
    }

    /// One answer, as polling would ask for it.
    /// - Parameter feed: nil for an address of no feed.
    func get(
        _ url: String,
        of feed: Feed? = nil,
        _ validators: Validators? = nil
    ) async throws(HTTPError) -> HTTPResponse {
        var request =
            feed.map { clients.request(url, of: $0, validators: validators) }
            ?? clients.request(url, as: .feed, validators: validators)
        request.inspection = .connection
        return try await clients.send(request, of: feed)
    }

    private func file(_ path: String, _ target: CheckTarget) -> Result {
        var result = Result(target: target)
        do {
            let bytes = try InputFile.bytes(path, limit: ParseOptions().maxBytes + 1)
            reading(target).read(bytes, ParseHints(baseURL: target.base), into: &result)
        } catch {
            result.fault = FeedFault(code: "file", text: error.phrase[language])
        }
        return result
    }

    private func fetch(_ address: String, _ target: CheckTarget) async -> Result {
        var result = Result(target: target)
        result.route = clients.route(of: target.feed)
        let probe = ConnectionProbe(clients: clients, feed: target.feed)
        async let addresses = probe.addresses(address)
        do throws(HTTPError) {
            let response = try await get(address, of: target.feed)
            result.response = Response(response)
            result.tls = response.tls
            read(response, into: &result)
            if result.fault == nil { result.revalidation = await revalidate(response, address, target.feed) }
        } catch {
            result.fault = FeedFault(code: error.code.rawValue, text: error.localized(language.rawValue))
            result.failure = error
            result.tls = await probe.certificate(address, error)
        }
        result.addresses = await addresses
        return result
    }

    private func read(_ response: HTTPResponse, into result: inout Result) {
        guard response.status == 200 else {
            result.fault = StatusFault.of(response.status, body: response.body, language: language)
            return
        }
        reading(result.target).read(response.body, ParseHints(response), into: &result)
    }

    private func revalidate(_ first: HTTPResponse, _ address: String, _ feed: Feed?) async -> Revalidation {
        guard !Revalidation.names(first.validators).isEmpty else { return .unsupported }
        do throws(HTTPError) {
            return Revalidation(first, second: .success(try await get(address, of: feed, first.validators)))
        } catch {
            return Revalidation(first, second: .failure(error))
        }
    }

    /// The zone in which a target's dates are read, and shown.
    func zone(of target: CheckTarget) -> ZoneOffset {
        target.zone ?? zone
    }

    func reading(_ target: CheckTarget) -> CheckReading {
        let options = ParseOptions(assumedZone: zone(of: target).assumed)
        return CheckReading(target: target, options: options, language: language, now: Environment.now)
    }
}
