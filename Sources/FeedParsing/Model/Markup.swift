/// HTML as a feed carried it. Hostile: never show it unsanitised.
///
/// Kept as bytes, since most items are matched by their plain text and never asked for their markup: making a string of
/// it would cost as much as reading it.
package struct Markup: Sendable, Hashable {
    private let bytes: [UInt8]
    /// What addresses in it are relative to.
    private let base: String?

    init(_ bytes: [UInt8], base: String?) {
        self.bytes = bytes
        self.base = base
    }

    init(_ text: String, base: String?) { self.init(Array(text.utf8), base: base) }

    /// The markup as it came.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
