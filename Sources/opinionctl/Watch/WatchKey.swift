/// A key as a terminal sends it.
enum WatchKey: Sendable, Hashable {
    case up, down, left, right, pageUp, pageDown, home, end
    case enter, escape, backspace
    /// Ctrl-C, Ctrl-Z, Ctrl-L.
    case interrupt, suspend, redraw
    case character(Character)
}

/// Turns the bytes of a terminal into keys, however they are cut. Sequences that are none of ours are dropped whole.
struct KeyReader: Sendable {
    private var pending: [UInt8] = []

    /// - Returns: the keys that are complete.
    mutating func read(_ bytes: some Sequence<UInt8>) -> [WatchKey] {
        pending += bytes
        var keys: [WatchKey] = []
        while let (count, key) = next() {
            pending.removeFirst(count)
            if let key { keys.append(key) }
        }
        return keys
    }

    /// Nothing more came for a moment: an escape that waits was the key itself.
    mutating func rest() -> [WatchKey] {
        guard let first = pending.first else { return [] }
        pending = []
        return first == 0x1B ? [.escape] : []
    }

    var isWaiting: Bool { !pending.isEmpty }

    /// The length of the first key and what it is; nil when it is not complete.
    private func next() -> (count: Int, key: WatchKey?)? {
        guard let first = pending.first else { return nil }
        if first == 0x1B { return sequence() }
        if first < 0x20 || first == 0x7F { return (1, Self.controls[first]) }
        return letter(first)
    }

    /// `ESC [ … letter` (CSI) and `ESC O letter` (SS3).
    private func sequence() -> (count: Int, key: WatchKey?)? {
        guard pending.count > 1 else { return nil }
        guard pending[1] == 0x5B || pending[1] == 0x4F else { return (1, .escape) }
        guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
            // Nothing that a keyboard sends is as long.
            return pending.count > 32 ? (pending.count, nil) : nil
        }
        return (end + 1, Self.sequences[String(decoding: pending[2...end], as: UTF8.self)])
    }

    private func letter(_ first: UInt8) -> (count: Int, key: WatchKey?)? {
        // A byte that begins no letter of UTF-8 is noise.
        guard let count = Self.length(first) else { return (1, nil) }
        guard pending.count >= count else { return nil }
        guard let text = String(validating: pending.prefix(count), as: UTF8.self), let character = text.first else {
            return (1, nil)
        }
        return (count, .character(character))
    }

    private static func length(_ first: UInt8) -> Int? {
        switch first {
        case ..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private static let controls: [UInt8: WatchKey] = [
        0x03: .interrupt, 0x08: .backspace, 0x0A: .enter, 0x0C: .redraw, 0x0D: .enter, 0x1A: .suspend, 0x7F: .backspace,
    ]

    private static let sequences: [String: WatchKey] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home, "4~": .end, "5~": .pageUp,
        "6~": .pageDown, "7~": .home, "8~": .end,
    ]
}
