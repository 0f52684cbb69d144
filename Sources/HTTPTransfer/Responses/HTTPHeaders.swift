/// Header fields in the order received; names are compared without case.
package struct HTTPHeaders: Sendable {
    /// Name and value as sent, bytes that are not UTF-8 replaced.
    package let fields: [(name: String, value: String)]

    /// Takes the fields as they are.
    package init(_ fields: [(name: String, value: String)]) {
        self.fields = fields
    }

    /// The first field's value; nil when there is none.
    package subscript(name: String) -> String? {
        fields.first { $0.name.isSameHeader(as: name) }?.value
    }

    /// All values of a field that may stand more than once.
    package func values(_ name: String) -> [String] {
        fields.filter { $0.name.isSameHeader(as: name) }.map(\.value)
    }
}

extension String {
    /// Equality that ignores ASCII case, which is the only case header names have.
    fileprivate func isSameHeader(as other: String) -> Bool {
        utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { $0.asciiLowered == $1.asciiLowered }
    }
}

extension UInt8 {
    fileprivate var asciiLowered: UInt8 { (65...90).contains(self) ? self | 0x20 : self }
}
