import OpinionCore

/// Reads `evidence:` of `opinion.yaml`.
enum EvidenceReader {
    private static let keys = ["enabled", "max_page", "max_total", "keep"]

    static func read(_ node: YAMLNode?, _ faults: inout Faults) -> EvidenceSettings {
        var settings = EvidenceSettings()
        guard let node, let fields = Fields(node, keys: keys, &faults) else { return settings }
        settings.isEnabled = fields["enabled"]?.flag(&faults) ?? settings.isEnabled
        settings.largestPage = fields["max_page"]?.bytes(64 << 10...64 << 20, &faults) ?? settings.largestPage
        settings.largestTotal = fields["max_total"]?.bytes(64 << 20...16 << 40, &faults) ?? settings.largestTotal
        settings.keep = fields["keep"]?.span(Retention.shortest ... .days(3_650), &faults) ?? settings.keep
        return settings
    }
}

extension YAMLNode {
    /// A number of bytes: `512K`, `5M`, `10G`, in powers of 1024.
    func bytes(_ range: ClosedRange<Int>, _ faults: inout Faults) -> Int? {
        guard let text = text(&faults) else { return nil }
        guard let size = ByteSize.parse(text) else { return refuse(.badSize(text), &faults) }
        guard range.contains(size) else {
            return refuse(.outOfRange(text, ByteSize.text(range.lowerBound), ByteSize.text(range.upperBound)), &faults)
        }
        return size
    }
}

/// Numbers of bytes as people write them.
enum ByteSize {
    private static let units: [(Character, Int)] = [("T", 1 << 40), ("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)]

    static func parse(_ text: String) -> Int? {
        guard let unit = units.first(where: { text.hasSuffix(String($0.0)) }) else { return nil }
        let digits = text.dropLast()
        guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits).map { $0 * unit.1 }
    }

    static func text(_ size: Int) -> String {
        let unit = units.first { size % $0.1 == 0 }
        return unit.map { "\(size / $0.1)\($0.0)" } ?? "\(size)"
    }

    /// `8 MB`, `64 KB`
    static func spoken(_ size: Int) -> String { size < 1 << 20 ? "\(size >> 10) KB" : "\(size >> 20) MB" }
}
