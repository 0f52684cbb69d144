import CCurl

extension EasyHandle {
    /// Has libcurl keep what the request wants to know of its connection.
    func setInspection(_ inspection: Inspection, of transfer: UnsafeMutableRawPointer) {
        guard inspection != .none else { return }
        set(CURLOPT_CERTINFO, 1)
        check(ccurl_set_pointer(raw, CURLOPT_DEBUGDATA, transfer))
        check(ccurl_set_debug_callback(raw, TransferCallbacks.debug))
        // The debug callback takes it all: nothing is printed.
        set(CURLOPT_VERBOSE, 1)
        guard inspection == .handshakeOnly else { return }
        set(CURLOPT_CONNECT_ONLY, 1)
        set(CURLOPT_FRESH_CONNECT, 1)
        set(CURLOPT_SSL_VERIFYPEER, 0)
        set(CURLOPT_SSL_VERIFYHOST, 0)
    }

    /// The certificates that the server sent, its own first. `curl_easy_getinfo(CURLINFO_CERTINFO)`
    var certificates: [TLSReport.Certificate] {
        guard let info = ccurl_get_certificates(raw), let lists = info.pointee.certinfo else { return [] }
        return (0..<Int(info.pointee.num_of_certs)).map { TLSReport.Certificate(lines: Self.texts(lists[$0])) }
    }

    private static func texts(_ list: UnsafeMutablePointer<curl_slist>?) -> [String] {
        sequence(first: list) { $0?.pointee.next }.prefix { $0 != nil }.compactMap { entry in
            entry?.pointee.data.map { String(cString: $0) }
        }
    }
}
