/// What decided how the bytes were read.
package enum EncodingSource: String, Sendable, Hashable {
    /// A byte order mark, or the zero bytes of UTF-16 without one.
    case bom
    /// The XML declaration.
    case xmlDeclaration
    /// The charset of the HTTP Content-Type.
    case http
    /// Nothing was declared, or what was declared is wrong: the bytes are UTF-8.
    case utf8Valid
    /// Nothing fits; the likeliest was taken.
    case guess
}
