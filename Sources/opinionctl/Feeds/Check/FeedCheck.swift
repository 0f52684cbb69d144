import FeedParsing
import HTTPTransfer
import OpinionCore

/// Fetches and parses one feed and says what came.
struct FeedCheck: Sendable {
    /// What was found; `feed` is nil exactly when there is a `fault`.
    struct Result: Sendable {
        let target: CheckTarget
        var response: Response?
        var feed: ParsedFeed?
        /// Of `kind: page`: what each selector found.
        var page: ParsedPage?
        var fault: Fault?
        /// For what is no feed: what can be done with it.
        var advice: CheckAdvice?
    }

    /// How the bytes arrived over HTTP.
    struct Response: Sendable {
        let address: String
        let redirects: Int
        let isPermanentlyMoved: Bool
        let status: Int
        let contentType: String?
        let time: Duration
    }

    /// The cause of failure: a short code, and a sentence with what to do.
    struct Fault: Sendable, Equatable {
        let code: String
        let text: String
    }

    let client: HTTPClient
    let policy: AddressPolicy
    /// The zone of targets that name none.
    let zone: ZoneOffset
    let language: Language

    func run(_ target: CheckTarget) async -> Result {
        switch target.place {
        case .file(let path): file(path, target)
        case .address(let address): await fetch(address, target)
        }
    }

    private func file(_ path: String, _ target: CheckTarget) -> Result {
        var result = Result(target: target)
        do {
            let bytes = try InputFile.bytes(path, limit: ParseOptions().maxBytes + 1)
            reading(target).read(bytes, ParseHints(baseURL: target.base), into: &result)
        } catch {
            result.fault = Fault(code: "file", text: error.phrase[language])
        }
        return result
    }

    private func fetch(_ address: String, _ target: CheckTarget) async -> Result {
        var result = Result(target: target)
        do {
            let request = HTTPRequest(url: address, headers: Self.headers(target.form), addressPolicy: policy)
            let response = try await client.send(request)
            result.response = Response(response)
            guard (200..<300).contains(response.status) else {
                result.fault = StatusFault.fault(response.status, body: response.body, language)
                return result
            }
            let hints = ParseHints(
                contentType: response.headers["Content-Type"],
                baseURL: response.finalURL,
                headers: response.headers.fields.map { .init(name: $0.name, value: $0.value) }
            )
            reading(target).read(response.body, hints, into: &result)
        } catch {
            result.fault = Fault(code: error.code.rawValue, text: error.localized(language.rawValue))
        }
        return result
    }

    /// The zone in which a target's dates are read, and shown.
    func zone(of target: CheckTarget) -> ZoneOffset {
        target.zone ?? zone
    }

    private func reading(_ target: CheckTarget) -> CheckReading {
        let options = ParseOptions(assumedZone: zone(of: target).assumed)
        return CheckReading(target: target, options: options, language: language, now: Environment.now)
    }

    private static func headers(_ form: FeedForm) -> [(name: String, value: String)] {
        let types =
            switch form {
            case .feed, .sitemap:
                "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9"
            case .page: "text/html, application/xhtml+xml"
            case .json: "application/json"
            }
        return [(name: "Accept", value: types + ", */*;q=0.5")]
    }
}

extension FeedCheck.Response {
    fileprivate init(_ response: HTTPResponse) {
        self.init(
            address: response.finalURL,
            redirects: response.redirects,
            isPermanentlyMoved: response.redirectedPermanently,
            status: response.status,
            contentType: response.headers["Content-Type"],
            time: response.timings.total
        )
    }
}
