/// A reusable store for one folded text at a time.
///
/// Owned by one evaluation, never shared; a class because it owns its memory and is filled without copies.
final class FoldBuffer {
    /// The folded scalars; the first `count` are valid, two more are readable.
    private(set) var scalars: UnsafeMutablePointer<UInt32>
    /// For each folded scalar the offset of its original scalar.
    private(set) var starts: UnsafeMutablePointer<UInt32>
    /// How many folded scalars there are.
    private(set) var count = 0
    /// Folded scalars whose original is longer than one scalar, in order: combining marks follow it.
    private var extensions: [(index: UInt32, end: UInt32)] = []
    private var capacity = 256
    private var pendingSpace: UInt32?

    init() {
        scalars = .allocate(capacity: capacity)
        scalars.initialize(repeating: 0, count: 2)
        starts = .allocate(capacity: capacity)
    }

    deinit {
        scalars.deallocate()
        starts.deallocate()
    }

    /// Replaces the content by the fold of `text`.
    func fold(_ text: String) {
        count = 0
        extensions.removeAll(keepingCapacity: true)
        pendingSpace = nil
        if text.utf8.withContiguousStorageIfAvailable({ fold(utf8: $0) }) == nil {
            Array(text.utf8).withUnsafeBufferPointer { fold(utf8: $0) }
        }
        reserve(count + 2)
        scalars[count] = 0
        scalars[count + 1] = 0
    }

    /// The offset after the last original scalar of the folded scalar at `index`.
    func end(at index: Int) -> UInt32 {
        var (low, high) = (0, extensions.count)
        while low < high {
            let middle = (low + high) / 2
            if extensions[middle].index < index { low = middle + 1 } else { high = middle }
        }
        let isExtended = low < extensions.count && extensions[low].index == index
        return isExtended ? extensions[low].end : starts[index] + 1
    }

    /// Replaces the content by scalars that are folded already, which `fill` adds; at most `most` of them.
    func replace(most: Int, _ fill: (FoldBuffer) -> Void) {
        count = 0
        extensions.removeAll(keepingCapacity: true)
        pendingSpace = nil
        reserve(most + 2)
        fill(self)
        scalars[count] = 0
        scalars[count + 1] = 0
    }

    /// Adds a scalar that is folded already, inside `replace`.
    @inline(__always)
    func append(folded value: UInt32, from position: UInt32) {
        scalars[count] = value
        starts[count] = position
        count += 1
    }

    /// A copy of the content as a value.
    var foldedText: FoldedText {
        let indices = 0..<count
        return FoldedText(
            scalars: indices.map { scalars[$0] },
            starts: indices.map { Int(starts[$0]) },
            ends: indices.map { Int(end(at: $0)) }
        )
    }
}

extension FoldBuffer {
    private func fold(utf8: UnsafeBufferPointer<UInt8>) {
        reserve(utf8.count + 2)
        let table = FoldingTable.shared
        table.plane.withUnsafeBufferPointer { plane in
            var cursor = UTF8Cursor(utf8)
            var position: UInt32 = 0
            while true {
                if pendingSpace == nil { foldPlain(&cursor, plane, &position) }
                guard let value = cursor.next() else { break }
                let entry = value < 0x10000 ? plane[Int(value)] : FoldingTable.Marker.complex
                if FoldingTable.Marker.isMarker(entry) {
                    apply(entry, value, at: position, table, remaining: cursor.remaining)
                } else {
                    append(UInt32(entry), at: position)
                }
                position += 1
            }
        }
    }

    /// Folds scalars as long as each becomes one scalar by itself, as nearly all of Chinese and most of Latin text do.
    ///
    /// The text's memory is read and written through local pointers alone: this is where long texts spend their time.
    @inline(__always)
    private func foldPlain(
        _ cursor: inout UTF8Cursor,
        _ plane: UnsafeBufferPointer<UInt16>,
        _ position: inout UInt32
    ) {
        let (scalars, starts) = (scalars, starts)
        var (index, place) = (count, position)
        while let next = cursor.peekPlain() {
            let entry = plane[Int(next.value)]
            if FoldingTable.Marker.isMarker(entry) {
                // One space between Latin words stays; whatever else is not plain is left to the careful way.
                guard entry == FoldingTable.Marker.space, next.value == 0x20, cursor.following < 0x80,
                    !FoldingTable.Marker.isMarker(plane[Int(cursor.following)]),
                    index > 0, !ScalarKind.isHan(scalars[index &- 1])
                else { break }
                scalars[index] = 0x20
            } else {
                scalars[index] = UInt32(entry)
            }
            cursor.advance(next.length)
            starts[index] = place
            index &+= 1
            place &+= 1
        }
        (count, position) = (index, place)
    }

    @inline(__always)
    private func append(_ value: UInt32, at position: UInt32) {
        if let space = pendingSpace { appendSpace(space, before: value) }
        scalars[count] = value
        starts[count] = position
        count += 1
    }

    /// Writes the space that stood before `value`, unless the text begins here or a Han character is beside it.
    private func appendSpace(_ position: UInt32, before value: UInt32) {
        pendingSpace = nil
        guard count > 0, !ScalarKind.isHan(value), !ScalarKind.isHan(scalars[count - 1]) else { return }
        scalars[count] = 0x20
        starts[count] = position
        count += 1
    }

    private func apply(
        _ marker: UInt16,
        _ value: UInt32,
        at position: UInt32,
        _ table: FoldingTable,
        remaining: Int
    ) {
        switch marker {
        case FoldingTable.Marker.space: pendingSpace = pendingSpace ?? position
        case FoldingTable.Marker.mark: extendLast(to: position + 1)
        case FoldingTable.Marker.voiced: voiceLast(by: 1, position)
        case FoldingTable.Marker.semiVoiced: voiceLast(by: 2, position)
        case FoldingTable.Marker.complex: appendComplex(value, at: position, table, remaining: remaining)
        default: break
        }
    }

    private func appendComplex(_ value: UInt32, at position: UInt32, _ table: FoldingTable, remaining: Int) {
        switch value {
        case 0xE0100...0xE01EF: extendLast(to: position + 1)
        case 0xE0000...0xE0FFF: break
        default:
            let fold = table.complexFold(of: value) ?? [value]
            reserve(count + fold.count + 2 + remaining)
            for scalar in fold {
                if scalar == 0x20 { pendingSpace = pendingSpace ?? position } else { append(scalar, at: position) }
            }
        }
    }

    /// Counts a combining mark or variation selector to the scalar before it.
    private func extendLast(to end: UInt32) {
        guard count > 0, pendingSpace == nil else { return }
        if extensions.last?.index == UInt32(count - 1) { extensions.removeLast() }
        extensions.append((UInt32(count - 1), end))
    }

    private func voiceLast(by step: UInt32, _ position: UInt32) {
        guard count > 0, pendingSpace == nil else { return }
        scalars[count - 1] = ScalarKind.voiced(scalars[count - 1], by: step)
        extendLast(to: position + 1)
    }

    private func reserve(_ needed: Int) {
        guard needed > capacity else { return }
        let larger = max(needed, capacity * 2)
        scalars = Self.move(scalars, count, to: larger)
        starts = Self.move(starts, count, to: larger)
        capacity = larger
    }

    private static func move(
        _ old: UnsafeMutablePointer<UInt32>,
        _ count: Int,
        to capacity: Int
    ) -> UnsafeMutablePointer<UInt32> {
        let new = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
        new.update(from: old, count: count)
        old.deallocate()
        return new
    }
}
