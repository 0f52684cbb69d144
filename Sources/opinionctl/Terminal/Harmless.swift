extension String {
    /// Text from outside made safe to print on one line: control characters become visible symbols, line breaks become
    /// spaces, bidirectional and other invisible marks go, and no grapheme keeps more than a few combining marks.
    var harmless: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        var result = String.UnicodeScalarView()
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isCombining ? marks + 1 : 0
            if marks <= 4, let safe = scalar.harmless { result.append(safe) }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    fileprivate var isCombining: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    /// What is printed in its place; nil for nothing.
    fileprivate var harmless: Unicode.Scalar? {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
        case 0..<0x20: Unicode.Scalar(0x2400 + value)
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0: "\u{FFFD}"
        case 0x200D, 0xFE0F: self  // inside emoji
        default: properties.generalCategory == .format ? nil : self
        }
    }
}
