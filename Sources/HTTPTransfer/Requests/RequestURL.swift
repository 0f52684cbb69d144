import CCurl

/// A URL taken apart by the parser that will also fetch it, so that no two readings of a host can differ.
struct RequestURL: Hashable, Sendable {
    /// The whole URL, encoded for the wire. May hold secrets.
    let text: String
    /// In lower case.
    let scheme: String
    /// Numbers in every form (`0x7f000001`, `127.1`) as a dotted quad, IPv6 in brackets, names in `xn--` form.
    let host: String
    /// Scheme, host and port: what a connection can be shared by.
    let origin: String

    /// Reads an absolute URL; nil when it is not one.
    init?(_ text: String) {
        self.init(parts: [text])
    }

    /// Reads a reference such as a `Location` value against the URL it came from.
    init?(_ reference: String, against base: String) {
        self.init(parts: [base, reference])
    }

    private init?(parts: [String]) {
        guard let url = curl_url() else { return nil }
        defer { curl_url_cleanup(url) }
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE)
        for part in parts where part.utf8.contains(0) || curl_url_set(url, CURLUPART_URL, part, flags) != CURLUE_OK {
            return nil
        }
        let host = Self.part(CURLUPART_HOST, of: url) ?? ""
        guard let ascii = Punycode.ascii(host: host).map(Self.withoutDotBehindNumber) else { return nil }
        if ascii == host {
            self.init(parsed: url, host: host)
        } else {
            // Once more, since a converted name may turn out to be a number, as 0x7f。1 and 127.1. do.
            guard curl_url_set(url, CURLUPART_HOST, ascii, 0) == CURLUE_OK, let text = Self.part(CURLUPART_URL, of: url)
            else { return nil }
            self.init(parts: [text])
        }
    }

    private init?(parsed url: OpaquePointer, host: String) {
        guard let scheme = Self.part(CURLUPART_SCHEME, of: url)?.lowercased(),
            let text = Self.part(CURLUPART_URL, of: url),
            !Self.endsInNumber(host) || IPAddress(parsing: host) != nil,
            !host.isEmpty || Scheme(rawValue: scheme) == nil
        else { return nil }
        self.text = text
        self.scheme = scheme
        self.host = host
        self.origin = "\(scheme)://\(host):\(Self.part(CURLUPART_PORT, of: url) ?? "")"
    }

    /// A final dot is the DNS's root; behind a number it would only hide that this is one.
    private static func withoutDotBehindNumber(_ host: String) -> String {
        host.hasSuffix(".") && endsInNumber(host) ? String(host.dropLast()) : host
    }

    /// No top-level domain is a number: such a host is an IPv4 address in some form, or nothing. (WHATWG URL §3.5)
    private static func endsInNumber(_ host: String) -> Bool {
        let last = host.split(separator: ".").last ?? ""
        let isHex = last.lowercased().hasPrefix("0x") && last.dropFirst(2).allSatisfy(\.isHexDigit)
        return !last.isEmpty && (isHex || last.allSatisfy { ("0"..."9").contains($0) })
    }

    private static func part(_ which: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        let flags = which == CURLUPART_PORT ? UInt32(CURLU_DEFAULT_PORT) : 0
        guard curl_url_get(url, which, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
