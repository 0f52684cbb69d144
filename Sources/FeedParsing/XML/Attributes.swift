import CFeedXML
import Glibc

/// The attributes of one start tag, valid while its event is handled.
struct Attributes {
    private let base: UnsafePointer<FeedXMLAttribute>?
    let count: Int

    init(_ base: UnsafePointer<FeedXMLAttribute>?, count: Int32) {
        self.base = base
        self.count = Int(count)
    }

    /// The attribute without a prefix, in any case (`name` is written in the usual one); nil when absent.
    subscript(_ name: StaticString) -> String? {
        first { $0.uri == nil && $0.prefix == nil && strcasecmp($0.local, Self.text(name)) == 0 }
    }

    /// `xml:base` or `xml:lang`.
    func xml(_ name: StaticString) -> String? {
        first { name0 in name0.prefix.map { Self.equal($0, "xml") } ?? false && Self.equal(name0.local, name) }
    }

    /// `rdf:about` and the like, also when the prefix is missing or undeclared.
    func rdf(_ name: StaticString) -> String? {
        first { Self.equal($0.local, name) }
    }

    /// Calls `body` for each attribute: its name as written and its value.
    func forEach(_ body: (FeedXMLName, UnsafeBufferPointer<UInt8>) -> Void) {
        for index in 0..<count {
            guard let base else { return }
            body(base[index].name, UnsafeBufferPointer(start: base[index].value, count: base[index].length))
        }
    }

    /// What an Atom link leads to (RFC 4287, 4.2.7.2).
    enum Relation: Equatable {
        case alternate, selfReference, enclosure, other

        /// A link without a relation leads to the thing itself.
        init(_ attributes: Attributes) {
            guard let value = attributes.bytes({ $0.uri == nil && Attributes.equal($0.local, "rel") }) else {
                self = .alternate
                return
            }
            let name = String(decoding: value, as: UTF8.self).lowercased()
            switch name {
            case "", "alternate", "http://www.iana.org/assignments/relation/alternate": self = .alternate
            case "self", "http://www.iana.org/assignments/relation/self": self = .selfReference
            case "enclosure", "http://www.iana.org/assignments/relation/enclosure": self = .enclosure
            default: self = .other
            }
        }
    }

    private func bytes(_ matches: (FeedXMLName) -> Bool) -> UnsafeBufferPointer<UInt8>? {
        guard let base else { return nil }
        for index in 0..<count where matches(base[index].name) {
            return UnsafeBufferPointer(start: base[index].value, count: base[index].length)
        }
        return nil
    }

    private func first(where matches: (FeedXMLName) -> Bool) -> String? {
        bytes(matches).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func text(_ name: StaticString) -> UnsafePointer<CChar> {
        UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    static func equal(_ name: UnsafePointer<CChar>, _ other: StaticString) -> Bool {
        strlen(name) == other.utf8CodeUnitCount && memcmp(name, other.utf8Start, other.utf8CodeUnitCount) == 0
    }

    /// Whether a link leads to a page, as far as its `type` says.
    var isPage: Bool { self["type"]?.lowercased().contains("html") ?? true }
}
