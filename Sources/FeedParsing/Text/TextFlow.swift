/// Builds plain text: collapses white space, and turns block boundaries into single line breaks (or spaces).
struct TextFlow {
    private(set) var bytes: [UInt8]
    /// Written where a block ends.
    private let breakByte: UInt8
    private var pending: Pending = .none

    private enum Pending { case none, space, lineBreak }

    /// Takes over the buffer that `scratch` lends, if any; `giveBack` returns it.
    init(isSingleLine: Bool, capacity: Int, scratch: TextScratch?) {
        breakByte = isSingleLine ? 0x20 : 0x0A
        bytes = scratch?.bytes ?? []
        scratch?.bytes = []
        bytes.removeAll(keepingCapacity: true)
        bytes.reserveCapacity(capacity)
    }

    /// Lends the buffer to the next text.
    mutating func giveBack(_ scratch: TextScratch?) {
        guard let scratch else { return }
        swap(&scratch.bytes, &bytes)
    }

    /// Notes white space.
    @inline(__always) mutating func space() { if pending == .none { pending = .space } }

    /// Notes the boundary of a block.
    @inline(__always) mutating func lineBreak() { pending = .lineBreak }

    /// Appends bytes that are no white space.
    @inline(__always) mutating func append(_ run: Slice<UnsafeBufferPointer<UInt8>>) {
        flush()
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run))
    }

    /// Appends decoded characters, whose white space counts as such.
    mutating func append(decoded: [UInt8]) {
        if decoded.isEmpty { return }
        if decoded == [0x20] || decoded == [0x09] || decoded == [0x0A] || decoded == [0x0D] || decoded == [0xC2, 0xA0] {
            space()
        } else {
            flush()
            bytes.append(contentsOf: decoded)
        }
    }

    @inline(__always) private mutating func flush() {
        if pending == .none { return }
        if !bytes.isEmpty { bytes.append(pending == .space ? 0x20 : breakByte) }
        pending = .none
    }
}
