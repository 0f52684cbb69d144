/// How the bytes of an item were read: with which charset and why, and whether its feed had to be repaired.
package struct Provenance: Hashable, Sendable, Codable {
    /// Lower-case name of the charset, `utf-8`, `gb18030` …
    package let charset: String
    /// What decided for it: `bom`, `xmlDeclaration`, `http`, `utf8Valid`, `guess` …
    package let charsetReason: String
    /// Whether the document was broken and was read all the same.
    package let wasRepaired: Bool

    package init(charset: String, charsetReason: String, wasRepaired: Bool = false) {
        (self.charset, self.charsetReason, self.wasRepaired) = (charset, charsetReason, wasRepaired)
    }
}
