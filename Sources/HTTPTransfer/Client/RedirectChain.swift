/// Follows redirects one request at a time, where something must be looked at between two of them: headers that belong
/// to one origin only, or names that are looked up before a proxy is asked.
struct RedirectChain {
    private var request: HTTPRequest
    private var hops: [HTTPHop] = []
    private var timings = HTTPTimings()
    /// Of the connection to the present origin, which later requests use again.
    private var tls: TLSReport?
    private var isReused = true
    private let start = ContinuousClock.now

    init(_ request: HTTPRequest) {
        self.request = request
        self.request.followRedirects = false
    }

    /// The last answer, told of the redirects before it. `send` makes one request, which follows nothing.
    mutating func follow(
        _ send: (HTTPRequest) async throws(HTTPError) -> HTTPResponse
    ) async throws(HTTPError) -> HTTPResponse {
        let (limit, patience) = (request.limits.redirects, request.limits.totalTime)
        while true {
            let response = try await send(request)
            note(response)
            guard let location = response.location else { return end(response) }
            let target = try self.target(location)
            guard hops.count < limit else { throw HTTPError(.tooManyRedirects, context: target.host) }
            hops.append(HTTPHop(status: response.status, url: request.url))
            go(to: target, status: response.status)
            request.limits.totalTime = patience - (ContinuousClock.now - start)
            guard request.limits.totalTime > .zero else { throw HTTPError(.timeout, context: target.host) }
        }
    }

    private mutating func note(_ response: HTTPResponse) {
        timings = timings + response.timings
        tls = response.tls ?? tls
        isReused = isReused && response.connectionReused
    }

    /// The same answer as the end of all redirects.
    private func end(_ response: HTTPResponse) -> HTTPResponse {
        var answer = response
        (answer.hops, answer.redirects) = (hops, hops.count)
        answer.redirectedPermanently = !hops.isEmpty && hops.allSatisfy { [301, 308].contains($0.status) }
        (answer.timings, answer.tls, answer.connectionReused) = (timings, tls, isReused)
        return answer
    }

    private func target(_ location: String) throws(HTTPError) -> RequestURL {
        if let target = RequestURL(location, against: request.url) { return target }
        throw HTTPError(.badURL, context: RequestURL(request.url)?.host ?? "")
    }

    /// Scheme and address are judged with the request itself.
    private mutating func go(to target: RequestURL, status: Int) {
        if target.origin != RequestURL(request.url)?.origin { (request.ownHeaders, tls) = ([], nil) }
        request.url = target.text
        let becomesGet = status == 303 ? request.method != .head : status < 303 && request.method == .post
        if becomesGet { (request.method, request.body) = (.get, nil) }
    }
}

extension HTTPResponse {
    /// Where a redirect leads; a 304 leads nowhere, even if it says so.
    fileprivate var location: String? {
        [301, 302, 303, 307, 308].contains(status) ? headers["Location"] : nil
    }
}
