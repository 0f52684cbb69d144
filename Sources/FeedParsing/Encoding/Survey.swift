import CFeedXML

/// How much of some bytes is UTF-8.
struct Survey: Sendable, Hashable {
    /// Faults.
    let invalid: Int
    /// Characters of two bytes.
    let two: Int
    /// Characters of three and four bytes.
    let longer: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let found = bytes.baseAddress.map { feedxml_survey_utf8($0, bytes.count) }
        invalid = found?.invalid ?? 0
        two = found?.two ?? 0
        longer = found?.longer ?? 0
    }

    /// A look at the first 64 KB from the first byte beyond ASCII on: enough to tell what the whole is.
    init(start bytes: UnsafeBufferPointer<UInt8>) {
        let first = bytes.firstIndex { $0 >= 0x80 } ?? bytes.count
        self.init(UnsafeBufferPointer(rebasing: bytes[first...].prefix(65_536)))
    }

    var isValid: Bool { invalid == 0 }
    var isASCII: Bool { invalid == 0 && two == 0 && longer == 0 }
    /// Whether the faults are few: in text of other encodings they are most, and characters of three bytes hardly occur.
    var isMostlyUTF8: Bool { invalid <= longer || invalid * 4 <= two + longer }
    /// Whether hardly anything is broken, whatever is declared.
    var isEvidentlyUTF8: Bool { longer >= 4 && invalid * 8 <= two + longer }
}
