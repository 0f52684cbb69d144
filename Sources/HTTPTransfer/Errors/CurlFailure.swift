import CCurl
import Glibc

/// What libcurl says of a failed transfer, and its reading as one of our codes.
struct CurlFailure: Sendable {
    let code: CURLcode
    /// libcurl's English message: read to tell causes apart, never passed on, since it may quote the URL.
    var message = ""
    /// OpenSSL's X509_V_ERR number, 0 when verification did not fail.
    var verifyResult = 0
    /// errno of the failed connect.
    var systemError: Int32 = 0
    /// Whether a failed connection was one to the proxy.
    var isProxied = false
    /// What a SOCKS proxy answered, CURLPX_…; 0 when nothing went wrong there.
    var proxyError = 0

    /// The cause as one of our codes.
    var errorCode: HTTPError.Code {
        connecting ?? securing ?? receiving ?? .other
    }

    /// Numbers that help an administrator and give nothing away.
    var detail: String? {
        if code == CURLE_PEER_FAILED_VERIFICATION, verifyResult > 1 { return "X509 \(verifyResult)" }
        if code == CURLE_SSL_CACERT_BADFILE { return "ca_file" }
        if code == CURLE_COULDNT_CONNECT, systemError != 0 { return "errno \(systemError)" }
        return nil
    }

    private var connecting: HTTPError.Code? {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: .dns
        case CURLE_COULDNT_RESOLVE_PROXY: .proxy
        case CURLE_PROXY: behindProxy
        case CURLE_RECV_ERROR where isProxied && message.hasPrefix("CONNECT tunnel failed"): .proxy
        case CURLE_COULDNT_CONNECT: isProxied ? .proxy : unconnected
        case CURLE_OPERATION_TIMEDOUT: timedOut
        case CURLE_URL_MALFORMAT: .badURL
        case CURLE_TOO_MANY_REDIRECTS: .tooManyRedirects
        default: nil
        }
    }

    /// Whether the proxy itself failed, or the server that it was to reach.
    private var behindProxy: HTTPError.Code {
        switch CURLproxycode(UInt32(max(0, proxyError))) {
        case CURLPX_REPLY_CONNECTION_REFUSED: .refused
        case CURLPX_REPLY_HOST_UNREACHABLE, CURLPX_REPLY_NETWORK_UNREACHABLE: .unreachable
        case CURLPX_REPLY_TTL_EXPIRED: .connectTimeout
        default: .proxy
        }
    }

    private var unconnected: HTTPError.Code {
        switch systemError {
        case ETIMEDOUT: .connectTimeout
        case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EADDRNOTAVAIL, EACCES, EPERM: .unreachable
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: .other
        default: .refused
        }
    }

    /// All three time limits share one code in libcurl.
    private var timedOut: HTTPError.Code {
        if message.hasPrefix("Operation too slow") { return .tooSlow }
        if message.hasPrefix("Resolving timed out") { return .dns }
        return message.hasPrefix("Operation timed out") ? .timeout : .connectTimeout
    }

    private var securing: HTTPError.Code? {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR: unverified
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CLIENTCERT, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
            .tlsOther
        default: nil
        }
    }

    /// The numbers are OpenSSL's, `X509_verify_cert_error_string(3)`.
    private var unverified: HTTPError.Code {
        switch verifyResult {
        // libcurl compares names itself; its own verdict is then 0, or 1 as long as it has not said more.
        case 0, 1: message.contains("subject name") ? .tlsName : .tlsOther
        case 62, 64: .tlsName
        case 9, 10: .tlsExpired
        case 2, 20, 21: .tlsChainIncomplete
        default: .tlsOther
        }
    }

    private var receiving: HTTPError.Code? {
        switch code {
        case CURLE_GOT_NOTHING: .emptyReply
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM: .reset
        case CURLE_PARTIAL_FILE: .truncated
        case CURLE_BAD_CONTENT_ENCODING: .badEncoding
        case CURLE_FILESIZE_EXCEEDED: .tooLarge
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL: .badAnswer
        case CURLE_ABORTED_BY_CALLBACK: .cancelled
        default: nil
        }
    }
}
