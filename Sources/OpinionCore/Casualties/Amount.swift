/// Amounts of money as people write them in a configuration.
package enum Amount {
    /// The yuan of 「1000萬」, 「1.2億元」, 「12,000,000」 or 「三千萬元」; `nil` when it is no exact amount of whole yuan.
    package static func parse(_ text: String) -> Int? {
        guard text.utf8.count <= 200 else { return nil }
        let scan = ScanText(text)
        if let unit = NumeralScalars.unit(scan[0]), unit >= 10_000 { return nil }
        guard let numeral = NumeralReader.read(scan, at: 0), !numeral.isVague, !numeral.isFractional else { return nil }
        let rest = (numeral.range.upperBound..<scan.count).map { scan[$0] }
        return endings.contains(rest) ? numeral.value : nil
    }

    private static let endings = Set(["", "元", "圆", "元人民币", "人民币"].map { $0.unicodeScalars.map(\.value) })
}
