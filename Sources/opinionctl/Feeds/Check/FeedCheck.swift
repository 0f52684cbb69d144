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
        var fault: Fault?
    }

    /// How the bytes arrived over HTTP.
    struct Response: Sendable {
        let address: String
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
    let options: ParseOptions
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
            parse(try InputFile.bytes(path, limit: options.maxBytes + 1), ParseHints(), into: &result)
        } catch {
            result.fault = Fault(code: "file", text: error.phrase[language])
        }
        return result
    }

    private func fetch(_ address: String, _ target: CheckTarget) async -> Result {
        var result = Result(target: target)
        do {
            let request = HTTPRequest(url: address, headers: Self.headers, addressPolicy: policy)
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
            parse(response.body, hints, into: &result)
        } catch {
            result.fault = Fault(code: error.code.rawValue, text: error.localized(language.rawValue))
        }
        return result
    }

    private func parse(_ bytes: [UInt8], _ hints: ParseHints, into result: inout Result) {
        do {
            result.feed = try FeedParser(options: options).parse(bytes, hints: hints)
        } catch {
            result.fault = Fault(code: error.code.rawValue, text: error.localized(language: language.rawValue))
        }
    }

    private static let headers = [
        (
            name: "Accept",
            value: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
        )
    ]
}

extension FeedCheck.Response {
    fileprivate init(_ response: HTTPResponse) {
        self.init(
            address: response.finalURL,
            isPermanentlyMoved: response.redirectedPermanently,
            status: response.status,
            contentType: response.headers["Content-Type"],
            time: response.timings.total
        )
    }
}
