import CFeedXML

/// The named character references of HTML 5 (WHATWG HTML, 13.5), and the characters they stand for.
enum EntityTable {
    /// The UTF-8 of `name`, which is without `&` and `;`; nil for a name that HTML does not know.
    static func expansion(_ name: [UInt8]) -> [UInt8]? {
        var utf8 = [UInt8](repeating: 0, count: 12)
        let length = name.withUnsafeBufferPointer { name in
            name.baseAddress.map { feedhtml_entity($0, name.count, &utf8) } ?? -1
        }
        return length < 0 ? nil : Array(utf8.prefix(Int(length)))
    }
}
