import CCurl

/// One transfer as the loop knows it, from its queue to its answer; libcurl's callbacks write to it.
final class Transfer {
    let prepared: PreparedRequest
    let ticket: TransferTicket
    private(set) var body: [UInt8] = []
    private(set) var headers = HeaderBlock()
    /// The redirects that were followed so far.
    private(set) var hops: [HTTPHop] = []
    /// Our own reason for stopping libcurl, which itself reports no more than that it was stopped.
    private(set) var refusal: HTTPError?
    /// Of the last connection that was opened, when the request asks for it.
    private(set) var tlsVersion: String?
    /// Set while libcurl works on it.
    var easy: EasyHandle?
    private var continuation: CheckedContinuation<LoopCommand.Outcome, Never>?

    /// Waits to be started; the continuation is resumed by the first `finish`.
    init(
        _ prepared: PreparedRequest,
        _ ticket: TransferTicket,
        _ continuation: CheckedContinuation<LoopCommand.Outcome, Never>
    ) {
        self.prepared = prepared
        self.ticket = ticket
        self.continuation = continuation
    }

    /// Whether the caller has its answer.
    var isFinished: Bool { continuation == nil }

    /// Answers the caller, the first time.
    func finish(_ outcome: LoopCommand.Outcome) {
        continuation?.resume(returning: outcome)
        continuation = nil
    }

    /// Answers the caller with an error at the request's own host.
    func fail(_ code: HTTPError.Code) {
        finish(.failure(HTTPError(code, context: prepared.url.host)))
    }

    /// Gives the body away, so that the answer holds its only reference.
    func takeBody() -> [UInt8] {
        defer { body = [] }
        return body
    }
}

/// What the callbacks report. Each answer says whether libcurl may go on.
extension Transfer {
    /// Takes a piece of the decoded body, up to the limit.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let limit = prepared.request.limits.bodyBytes
        guard body.count + bytes.count <= limit else { return refuse(.tooLarge, "> \(limit) B") }
        if body.isEmpty {
            headers.seal()
            reserve(atLeast: bytes.count)
        }
        body.append(contentsOf: bytes)
        return true
    }

    /// Takes a header line, and judges where a redirect leads before it is followed.
    func receive(header line: UnsafeRawBufferPointer) -> Bool {
        if prepared.request.followRedirects, let location = headers.location(in: line) {
            guard mayFollow(location) else { return false }
        }
        headers.take(line)
        // libcurl would follow a Location there too.
        if headers.status == 304 { easy?.stopFollowing() }
        let limit = prepared.request.limits.headerBytes
        return headers.byteCount <= limit || refuse(.tooLarge, "headers > \(limit) B")
    }

    /// Judges an address before its socket is opened or used again; nil is no IP address, as of a Unix socket.
    func mayUse(_ address: IPAddress?) -> Bool {
        if prepared.isProxied || prepared.request.unixSocket != nil { return true }
        guard let address else { return refuse(.addressRefused, nil) }
        guard prepared.request.addressPolicy.permits(address) else {
            return refuse(.addressRefused, address.description)
        }
        // With several addresses a refused one is no reason as long as another is tried after it.
        if refusal?.code == .addressRefused { refusal = nil }
        return true
    }

    /// Reads `SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384`.
    func note(remark: UnsafeRawBufferPointer) {
        let head = "SSL connection using "
        guard remark.starts(with: head.utf8) else { return }
        tlsVersion = String(decoding: remark.dropFirst(head.utf8.count).prefix { $0 != 32 && $0 != 10 }, as: UTF8.self)
    }

    private func mayFollow(_ location: String) -> Bool {
        let base = easy?.effectiveURL ?? prepared.url.text
        guard let target = RequestURL(location, against: base) else { return refuse(.badURL, nil) }
        guard let scheme = Scheme(rawValue: target.scheme), prepared.request.allowedSchemes.contains(scheme) else {
            return refuse(.schemeRefused, target.scheme, at: target.host)
        }
        if prepared.request.unixSocket != nil || prepared.request.addressPolicy.permits(host: target.host) {
            hops.append(HTTPHop(status: headers.status, url: base))
            return true
        }
        return refuse(.addressRefused, nil, at: target.host)
    }

    /// A declared length is a hint from outside: it saves growing, and may not cost much if it lies.
    private func reserve(atLeast count: Int) {
        let declared = min(easy?.declaredLength ?? 0, prepared.request.limits.bodyBytes, 1 << 20)
        body.reserveCapacity(max(count, declared))
    }

    private func refuse(_ code: HTTPError.Code, _ detail: String?, at host: String? = nil) -> Bool {
        refusal = HTTPError(code, context: host ?? prepared.url.host, detail: detail.map { String($0.prefix(64)) })
        return false
    }
}
