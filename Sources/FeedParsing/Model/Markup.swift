/// HTML as a feed carried it. Hostile: never show it unsanitised.
///
/// Kept as bytes, since most items are matched by their plain text and never asked for their markup: making a string of
/// it would cost as much as reading it.
package struct Markup: Sendable, Hashable {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The markup as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
