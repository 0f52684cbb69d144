/// Turns the addresses that feeds write into absolute ones that are safe to hand on.
enum LinkResolver {
    /// `link` as seen from `base`; without a base, or when the base is itself relative, `link` cleaned.
    static func resolve(_ link: String, base: String?) -> String {
        let clean = cleaned(link)
        if isAbsoluteHTTP(clean) { return clean }
        guard let base else { return clean }
        let origin = URIReference(cleaned(base))
        let reference = URIReference(clean)
        guard reference.scheme == nil, origin.scheme != nil else { return clean }
        return reference.resolved(against: origin).text
    }

    /// The resolved address, or nil when it is empty or of a scheme that runs or reveals something.
    static func safe(_ link: String?, base: String?) -> String? {
        guard let link, !link.isEmpty else { return nil }
        if isCleanHTTP(link) { return link }
        let resolved = resolve(link, base: base)
        if isAbsoluteHTTP(resolved) { return resolved }
        guard !resolved.isEmpty else { return nil }
        let scheme = URIReference(resolved).scheme?.lowercased() ?? "http"
        return hostileSchemes.contains(scheme) ? nil : resolved
    }

    /// Whether an address is absolute and needs nothing done to it, as nearly all are.
    private static func isCleanHTTP(_ link: String) -> Bool {
        let answer = link.utf8.withContiguousStorageIfAvailable { bytes in
            startsHTTP(bytes) && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        }
        return answer ?? false
    }

    /// `http://` or `https://`, in any case.
    private static func startsHTTP(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 8, bytes[0] | 0x20 == 0x68, bytes[1] | 0x20 == 0x74, bytes[2] | 0x20 == 0x74,
            bytes[3] | 0x20 == 0x70
        else { return false }
        let colon = bytes[4] | 0x20 == 0x73 ? 5 : 4
        return bytes[colon] == 0x3A && bytes[colon + 1] == 0x2F && bytes[colon + 2] == 0x2F
    }

    /// Whether an address begins with `http://` or `https://`, in any case.
    static func isAbsoluteHTTP(_ link: String) -> Bool {
        var bytes = link.utf8.makeIterator()
        for expected in "http".utf8 where (bytes.next() ?? 0) | 0x20 != expected { return false }
        var next = bytes.next() ?? 0
        if next | 0x20 == UInt8(ascii: "s") { next = bytes.next() ?? 0 }
        return next == UInt8(ascii: ":") && bytes.next() == UInt8(ascii: "/") && bytes.next() == UInt8(ascii: "/")
    }

    private static let hostileSchemes: Set<String> = [
        "javascript", "data", "vbscript", "file", "about", "blob", "view-source",
    ]

    /// Without surrounding white space, line breaks and control characters; inner spaces as `%20`.
    private static func cleaned(_ link: String) -> String {
        guard link.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return link }
        let trimmed = link.utf8.drop { $0 <= 0x20 }
        var bytes: [UInt8] = []
        for byte in trimmed where byte >= 0x20 && byte != 0x7F { bytes.append(byte) }
        while bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes.flatMap { $0 == 0x20 ? Array("%20".utf8) : [$0] }, as: UTF8.self)
    }
}
