import CCurl

/// Reads an ended transfer's answer or error from its handle.
enum TransferOutcome {
    /// The answer when libcurl says OK, otherwise the error with its true cause.
    static func of(_ transfer: Transfer, _ easy: EasyHandle, _ code: CURLcode) -> LoopCommand.Outcome {
        code == CURLE_OK ? .success(response(transfer, easy)) : .failure(error(transfer, easy, code))
    }

    private static func response(_ transfer: Transfer, _ easy: EasyHandle) -> HTTPResponse {
        HTTPResponse(
            status: easy.long(CURLINFO_RESPONSE_CODE),
            headers: transfer.headers.headers(),
            body: transfer.takeBody(),
            finalURL: easy.effectiveURL ?? transfer.prepared.url.text,
            primaryIP: peer(transfer.prepared, easy),
            version: version(easy.long(CURLINFO_HTTP_VERSION)),
            timings: timings(easy),
            connectionReused: easy.long(CURLINFO_NUM_CONNECTS) == 0,
            redirects: transfer.headers.redirects,
            hops: transfer.hops,
            redirectedPermanently: transfer.headers.redirects > 0 && transfer.headers.redirectsArePermanent,
            wireBytes: Int(ccurl_get_offset(easy.raw, CURLINFO_SIZE_DOWNLOAD_T)),
            tls: tls(transfer, easy)
        )
    }

    private static func tls(_ transfer: Transfer, _ easy: EasyHandle) -> TLSReport? {
        guard transfer.prepared.request.inspection != .none else { return nil }
        let certificates = easy.certificates
        guard transfer.tlsVersion != nil || !certificates.isEmpty else { return nil }
        return TLSReport(version: transfer.tlsVersion, certificates: certificates)
    }

    /// A proxy's own address says nothing of the server behind it.
    private static func peer(_ prepared: PreparedRequest, _ easy: EasyHandle) -> String {
        if prepared.isProxied { return prepared.proxyTarget?.description ?? "" }
        return prepared.request.unixSocket == nil ? easy.string(CURLINFO_PRIMARY_IP) ?? "" : ""
    }

    private static func error(_ transfer: Transfer, _ easy: EasyHandle, _ code: CURLcode) -> HTTPError {
        if let refusal = transfer.refusal, isOurs(code, refusal.code) { return refusal }
        let failure = CurlFailure(
            code: code,
            message: easy.message,
            verifyResult: easy.long(CURLINFO_SSL_VERIFYRESULT),
            systemError: Int32(truncatingIfNeeded: easy.long(CURLINFO_OS_ERRNO)),
            isProxied: transfer.prepared.isProxied,
            proxyError: easy.long(CURLINFO_PROXY_ERROR)
        )
        let host = easy.effectiveURL.flatMap { RequestURL($0) }?.host ?? transfer.prepared.url.host
        return HTTPError(failure.errorCode, context: host, underlying: Int(code.rawValue), detail: failure.detail)
    }

    /// Whether libcurl stopped because we said so. After a refused address it may have tried others, which failed for
    /// reasons of their own, but not after a refused one as the last.
    private static func isOurs(_ code: CURLcode, _ refusal: HTTPError.Code) -> Bool {
        refusal != .addressRefused
            || [CURLE_COULDNT_CONNECT, CURLE_ABORTED_BY_CALLBACK, CURLE_WRITE_ERROR].contains(code)
    }

    private static func version(_ number: Int) -> HTTPResponse.Version {
        switch number {
        case CURL_HTTP_VERSION_1_0: .http1_0
        case CURL_HTTP_VERSION_2_0: .http2
        default: .http1_1
        }
    }

    private static func timings(_ easy: EasyHandle) -> HTTPTimings {
        HTTPTimings(
            dns: easy.time(CURLINFO_NAMELOOKUP_TIME_T),
            connect: easy.time(CURLINFO_CONNECT_TIME_T),
            tls: easy.time(CURLINFO_APPCONNECT_TIME_T),
            firstByte: easy.time(CURLINFO_STARTTRANSFER_TIME_T),
            total: easy.time(CURLINFO_TOTAL_TIME_T)
        )
    }
}
