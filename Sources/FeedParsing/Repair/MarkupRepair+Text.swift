extension MarkupRepair {
    /// Writes the reference at `at`, or the `&` as text; returns the position after it.
    mutating func writeReference(_ at: Int) -> Int {
        if let entity = entities.expand(scanner.bytes, at: at) {
            writeEscaped(entity.text)
            return at + entity.length
        }
        if entities.isExhausted { note(.hostileEntities) }
        if entities.isOutside { note(.externalEntity) }
        let next = at + 1 < scanner.bytes.count ? scanner.bytes[at + 1] : 0
        guard next == UInt8(ascii: "#") || CharacterReference.isNameByte(next),
            let reference = CharacterReference.read(scanner.bytes, at: at)
        else {
            note(.strayAmpersand)
            write("&#38;")
            return at + 1
        }
        let end = at + reference.length
        if scanner.bytes[end - 1] != UInt8(ascii: ";") {
            note(.strayAmpersand)
        } else if next == UInt8(ascii: "#") {
            if !isAllowedReference(at, end) { note(.invalidReference) }
        } else if !isPredefined(at) {
            note(.undeclaredEntity)
        }
        writeEscaped(reference.utf8)
        return end
    }

    /// Writes text of the input, without what XML forbids.
    mutating func writeText(_ range: Range<Int>) {
        guard scanner.bytes[range].contains(UInt8(ascii: ">")) else { return copyAllowed(range) }
        // `]]>` is forbidden in text; escaping every `>` is simpler than finding it.
        for byte in scanner.bytes[range] {
            if byte == UInt8(ascii: ">") { write("&#62;") } else if isAllowed(byte) { output.append(byte) }
        }
    }

    /// Copies bytes, leaving out the control characters and non-characters that XML forbids.
    mutating func copyAllowed(_ range: Range<Int>) {
        var start = range.lowerBound
        var dropped = false
        for index in range where !isAllowed(scanner.bytes[index]) || isNoncharacter(index) {
            write(scanner.bytes[start..<index])
            dropped = true
            start = isNoncharacter(index) ? min(index + 3, range.upperBound) : index + 1
        }
        if start < range.upperBound { write(scanner.bytes[start..<range.upperBound]) }
        if dropped { note(.controlCharacters) }
    }

    /// Writes characters so that they mean themselves. By number: libxml2 drops XML's own entities once it has found
    /// something else wrong.
    mutating func writeEscaped(_ utf8: some Collection<UInt8>) {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x3C || $0 == 0x3E || $0 == 0x26 || $0 == 0x22 }) else {
            return write(utf8)
        }
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "<"): write("&#60;")
            case UInt8(ascii: ">"): write("&#62;")
            case UInt8(ascii: "&"): write("&#38;")
            case UInt8(ascii: "\""): write("&#34;")
            default: if isAllowed(byte) { output.append(byte) }
            }
        }
    }

    private func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// U+FFFE and U+FFFF.
    private func isNoncharacter(_ index: Int) -> Bool {
        guard scanner.bytes[index] == 0xEF, index + 2 < scanner.bytes.count else { return false }
        return scanner.bytes[index + 1] == 0xBF && scanner.bytes[index + 2] >= 0xBE
    }

    private func isPredefined(_ at: Int) -> Bool {
        scanner.matches("&lt;", at) || scanner.matches("&gt;", at) || scanner.matches("&amp;", at)
            || scanner.matches("&quot;", at) || scanner.matches("&apos;", at)
    }

    /// Whether XML accepts the numeric reference as it stands.
    private func isAllowedReference(_ at: Int, _ end: Int) -> Bool {
        let digits = String(decoding: scanner.bytes[(at + 2)..<(end - 1)], as: UTF8.self)
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, let scalar = Unicode.Scalar(value) else { return false }
        return (scalar.value >= 0x20 || [9, 10, 13].contains(scalar.value)) && scalar.value & 0xFFFE != 0xFFFE
    }
}
