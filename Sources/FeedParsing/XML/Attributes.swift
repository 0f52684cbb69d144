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

    /// The attribute without a prefix; nil when absent.
    subscript(_ name: StaticString) -> String? {
        first { $0.uri == nil && $0.prefix == nil && Self.equal($0.local, name) }
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

    private func first(where matches: (FeedXMLName) -> Bool) -> String? {
        guard let base else { return nil }
        for index in 0..<count where matches(base[index].name) {
            return String(
                decoding: UnsafeBufferPointer(start: base[index].value, count: base[index].length),
                as: UTF8.self
            )
        }
        return nil
    }

    static func equal(_ name: UnsafePointer<CChar>, _ other: StaticString) -> Bool {
        strlen(name) == other.utf8CodeUnitCount && memcmp(name, other.utf8Start, other.utf8CodeUnitCount) == 0
    }
}
