/// What decided how the bytes were read.
package enum EncodingSource: String, Sendable, Hashable, CaseIterable {
    /// A byte order mark, or the zero bytes of UTF-16 and UTF-32 without one.
    case bom
    /// The XML declaration.
    case xmlDeclaration
    /// The charset of the HTTP Content-Type.
    case http
    /// A `meta` element of an HTML page.
    case meta
    /// Nothing was declared, or what was declared is wrong: the bytes are UTF-8.
    case utf8Valid
    /// Nothing declared fits; the bytes look most like this, by the frequency of their characters.
    case guess
    /// Nothing declared fits and nothing is likely; the encoding that loses least was taken.
    case fallback
}
