/// A URI reference taken apart as RFC 3986 appendix B does, over UTF-8 bytes; nothing is decoded or checked.
struct URIReference: Hashable, Sendable {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    init(_ text: some StringProtocol) {
        var rest = Substring(text)
        fragment = Self.cutTail(&rest, at: "#")
        query = Self.cutTail(&rest, at: "?")
        scheme = Self.cutScheme(&rest)
        authority = Self.cutAuthority(&rest)
        path = String(rest)
    }

    /// The reference put together again (RFC 3986, 5.3).
    var text: String {
        var result = ""
        if let scheme { result += scheme + ":" }
        if let authority { result += "//" + authority }
        result += path
        if let query { result += "?" + query }
        if let fragment { result += "#" + fragment }
        return result
    }

    /// This reference as seen from `base` (RFC 3986, 5.2.2).
    func resolved(against base: URIReference) -> URIReference {
        var target = self
        if scheme != nil {
            target.path = Self.withoutDots(path)
            return target
        }
        target.scheme = base.scheme
        if authority != nil {
            target.path = Self.withoutDots(path)
            return target
        }
        target.authority = base.authority
        if path.isEmpty {
            target.path = base.path
            if query == nil { target.query = base.query }
        } else {
            target.path = Self.withoutDots(path.hasPrefix("/") ? path : merged(with: base))
        }
        return target
    }
}

extension URIReference {
    private func merged(with base: URIReference) -> String {
        if base.authority != nil && base.path.isEmpty { return "/" + path }
        guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(base.path[...slash]) + path
    }

    /// `remove_dot_segments` of RFC 3986, 5.2.4, segment by segment.
    static func withoutDots(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
        let absolute = path.hasPrefix("/")
        var kept: [Substring] = []
        let segments = path.dropFirst(absolute ? 1 : 0).split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return (absolute ? "/" : "") + kept.joined(separator: "/")
    }

    private static func cutTail(_ rest: inout Substring, at mark: Unicode.Scalar) -> String? {
        guard let index = rest.utf8.firstIndex(of: UInt8(ascii: mark)) else { return nil }
        defer { rest = rest[..<index] }
        return String(rest[rest.utf8.index(after: index)...])
    }

    private static func cutScheme(_ rest: inout Substring) -> String? {
        guard let first = rest.utf8.first, isLetter(first),
            let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let name = rest[..<colon]
        guard name.utf8.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
        else { return nil }
        rest = rest[rest.utf8.index(after: colon)...]
        return String(name)
    }

    private static func cutAuthority(_ rest: inout Substring) -> String? {
        guard rest.utf8.starts(with: [0x2F, 0x2F]) else { return nil }
        let start = rest.utf8.index(rest.startIndex, offsetBy: 2)
        let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(rest[start..<end])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
