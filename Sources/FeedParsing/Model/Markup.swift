/// HTML as a feed carried it.
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

    /// The markup as it came. Hostile: never show it.
    package var text: String { bytes.withUnsafeBufferPointer { UTF8Text.string($0) } }

    /// The markup made safe to show, its addresses absolute where a base is known.
    package func sanitised(base other: String?) -> String {
        bytes.withUnsafeBufferPointer { HTMLSanitiser.sanitise($0, base: base ?? other) }
    }
}
