extension Character {
    /// Terminal columns: 2 for Han, full-width forms and emoji, 0 for a lone combining mark, else 1.
    var columns: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count > 1, isDrawnAsEmoji(first) { return 2 }
        return first.columns
    }

    private func isDrawnAsEmoji(_ first: Unicode.Scalar) -> Bool {
        if first.properties.isEmojiPresentation { return true }
        guard first.properties.isEmoji else { return false }
        return unicodeScalars.contains { $0.value == 0xFE0F || $0.properties.isEmojiModifier }
    }
}

extension Unicode.Scalar {
    /// Columns of the scalar by itself; ambiguous ones (UAX #11) count 1, as terminals outside legacy locales draw them.
    var columns: Int {
        if value < 0x300 { return value == 0xAD ? 0 : 1 }
        if isZeroWidth { return 0 }
        return WideRanges.contains(value) ? 2 : 1
    }

    private var isZeroWidth: Bool {
        if (0x1160...0x11FF).contains(value) { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return true
        default: return false
        }
    }
}
