import CCurl

/// A libcurl easy handle that is used for one transfer after another.
final class EasyHandle {
    let raw: UnsafeMutableRawPointer
    private let errorBuffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var targetList: UnsafeMutablePointer<curl_slist>?
    /// The first option that libcurl did not take.
    private(set) var optionFailure = CURLE_OK

    /// nil when out of memory.
    init?() {
        guard let raw = curl_easy_init() else { return nil }
        self.raw = raw
    }

    deinit {
        curl_easy_cleanup(raw)
        curl_slist_free_all(headerList)
        curl_slist_free_all(targetList)
        errorBuffer.deallocate()
    }

    /// Makes the handle ready for a transfer, which must outlive its use; returns libcurl's refusal if any.
    func configure(for transfer: Transfer, _ configuration: HTTPClientConfiguration) -> CURLcode {
        clear()
        setCallbacks(to: Unmanaged.passUnretained(transfer).toOpaque())
        setTarget(transfer.prepared, configuration)
        setMessage(transfer.prepared)
        setLimits(transfer.prepared.request)
        setInspection(transfer.prepared.request.inspection, of: Unmanaged.passUnretained(transfer).toOpaque())
        return optionFailure
    }

    /// Makes the response under way the last one.
    func stopFollowing() { set(CURLOPT_FOLLOWLOCATION, 0) }

    /// Forgets the transfer; its connection stays in the pool.
    func clear() {
        curl_easy_reset(raw)
        curl_slist_free_all(headerList)
        curl_slist_free_all(targetList)
        (headerList, targetList) = (nil, nil)
        errorBuffer.pointee = 0
        optionFailure = ccurl_set_error_buffer(raw, errorBuffer)
    }
}

/// What libcurl knows of the transfer.
extension EasyHandle {
    /// libcurl's words on the failure, which may quote the URL.
    var message: String { String(cString: errorBuffer) }

    /// The URL last asked for.
    var effectiveURL: String? { string(CURLINFO_EFFECTIVE_URL) }

    /// The body's length on the wire as declared; 0 when it is not.
    var declaredLength: Int { max(0, Int(ccurl_get_offset(raw, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T))) }

    /// A number, 0 when there is none. `curl_easy_getinfo`
    func long(_ info: CURLINFO) -> Int { ccurl_get_long(raw, info) }

    /// A text, nil when there is none. `curl_easy_getinfo`
    func string(_ info: CURLINFO) -> String? { ccurl_get_string(raw, info).map { String(cString: $0) } }

    /// A time in microseconds since the start. `curl_easy_getinfo`
    func time(_ info: CURLINFO) -> Duration { .microseconds(ccurl_get_offset(raw, info)) }
}

extension EasyHandle {
    private func setCallbacks(to transfer: UnsafeMutableRawPointer) {
        for option in [
            CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA,
        ] {
            check(ccurl_set_pointer(raw, option, transfer))
        }
        check(ccurl_set_write_callback(raw, TransferCallbacks.body))
        check(ccurl_set_header_callback(raw, TransferCallbacks.header))
        check(ccurl_set_open_socket_callback(raw, TransferCallbacks.openSocket))
        check(ccurl_set_before_request_callback(raw, TransferCallbacks.beforeRequest))
    }

    private func setTarget(_ prepared: PreparedRequest, _ configuration: HTTPClientConfiguration) {
        let schemes = prepared.request.allowedSchemes.map(\.rawValue).sorted().joined(separator: ",")
        set(CURLOPT_URL, prepared.url.text)
        set(CURLOPT_PROTOCOLS_STR, schemes)
        set(CURLOPT_REDIR_PROTOCOLS_STR, schemes)
        // An empty string also keeps libcurl from reading http_proxy and no_proxy in the environment.
        set(CURLOPT_PROXY, prepared.isProxied ? configuration.proxy ?? "" : "")
        set(CURLOPT_NOPROXY, "")
        if let target = prepared.proxyTarget {
            // For any host and port: this address, and the port as it is.
            targetList = curl_slist_append(nil, target.bitWidth == 32 ? "::\(target):" : "::[\(target)]:")
            check(ccurl_set_connect_to(raw, targetList))
        }
        if let path = prepared.request.unixSocket { set(CURLOPT_UNIX_SOCKET_PATH, path) }
        if let file = configuration.caFile { trustOnly(file) }
        if prepared.request.isSentOnce {
            set(CURLOPT_FRESH_CONNECT, 1)
            set(CURLOPT_FORBID_REUSE, 1)
        }
        set(CURLOPT_DNS_CACHE_TIMEOUT, Int(configuration.dnsCacheTime.components.seconds))
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_NOSIGNAL, 1)
        // Without it a name server that does not answer would hold up every other transfer when one is given up.
        set(CURLOPT_QUICK_EXIT, 1)
    }

    private func setMessage(_ prepared: PreparedRequest) {
        let request = prepared.request
        if request.method == .head {
            set(CURLOPT_NOBODY, 1)
        } else if let body = request.body ?? (request.method == .post ? [] : nil) {
            check(
                body.withUnsafeBytes { ccurl_set_body(raw, $0.baseAddress ?? UnsafeRawPointer(errorBuffer), $0.count) }
            )
        }
        if request.method != .head, request.method != .post, request.body != nil || request.method != .get {
            set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        }
        set(CURLOPT_ACCEPT_ENCODING, "")
        set(CURLOPT_FOLLOWLOCATION, request.followRedirects ? 1 : 0)
        set(CURLOPT_MAXREDIRS, max(0, request.limits.redirects))
        for line in prepared.headerLines { headerList = curl_slist_append(headerList, line) ?? headerList }
        check(ccurl_set_headers(raw, headerList))
    }

    private func setLimits(_ request: HTTPRequest) {
        let limits = request.limits
        set(CURLOPT_TIMEOUT_MS, limits.totalTime.curlMilliseconds)
        set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectTime.curlMilliseconds)
        if let lowSpeed = limits.lowSpeed {
            set(CURLOPT_LOW_SPEED_LIMIT, max(1, lowSpeed.bytesPerSecond))
            set(CURLOPT_LOW_SPEED_TIME, max(1, Int(lowSpeed.time.components.seconds)))
        }
        if request.method != .head {
            // Refuses what declares itself too large before a byte of it is read; 0 would mean no limit.
            check(ccurl_set_offset(raw, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, limits.bodyBytes))))
        }
        // A wish: libcurl keeps the buffer of a handle whose HTTP/2 connection others still used, and then refuses this.
        ccurl_set_long(raw, CURLOPT_BUFFERSIZE, 32 << 10)
    }

}

/// One option after the other; the first that is not taken is remembered.
extension EasyHandle {
    /// `curl_easy_setopt` with a number.
    func set(_ option: CURLoption, _ value: Int) { check(ccurl_set_long(raw, option, value)) }

    /// `curl_easy_setopt` with a text, which libcurl copies.
    func set(_ option: CURLoption, _ value: String) { check(ccurl_set_string(raw, option, value)) }

    /// The authorities of this file and no others: Debian's libcurl also reads the system's folder unless told not to.
    func trustOnly(_ file: String) {
        set(CURLOPT_CAINFO, file)
        check(ccurl_set_pointer(raw, CURLOPT_CAPATH, nil))
        set(CURLOPT_PROXY_CAINFO, file)
        check(ccurl_set_pointer(raw, CURLOPT_PROXY_CAPATH, nil))
    }

    /// Notes libcurl's answer to an option.
    func check(_ code: CURLcode) {
        if optionFailure == CURLE_OK { optionFailure = code }
    }
}
