import CFeedXML

/// Resolves the relative addresses of one text.
///
/// A class because C holds it as a pointer while it sanitises.
final class AddressResolver {
    private let base: URIReference

    /// Nil when `base` is itself relative.
    init?(base: String) {
        guard LinkResolver.isAbsoluteHTTP(base) else { return nil }
        self.base = URIReference(base)
    }

    /// What C calls: resolves an address and hands back the result.
    static func resolve(
        _ user: UnsafeMutableRawPointer?,
        _ address: UnsafePointer<UInt8>,
        _ length: Int,
        _ answer: UnsafeMutableRawPointer
    ) {
        guard let user else { return }
        let resolver = Unmanaged<AddressResolver>.fromOpaque(user).takeUnretainedValue()
        let link = String(decoding: UnsafeBufferPointer(start: address, count: length), as: UTF8.self)
        var resolved = URIReference(link).resolved(against: resolver.base).text
        resolved.withUTF8 { bytes in
            if let start = bytes.baseAddress { feedhtml_address(answer, start, bytes.count) }
        }
    }
}
