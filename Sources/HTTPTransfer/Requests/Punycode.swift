/// Host names in Chinese and other scripts as the DNS carries them (RFC 3492, RFC 5891).
///
/// libcurl would ask the C locale, in which a service usually has no UTF-8, and refuse them.
enum Punycode {
    /// The name with each non-ASCII label as `xn--…`; nil when a label gets too long for the DNS.
    static func ascii(host: String) -> String? {
        if host.utf8.allSatisfy({ $0 < 0x80 }) { return host }
        let dotted = String(String.UnicodeScalarView(host.lowercased().unicodeScalars.map(narrow)))
        var labels: [String] = []
        for label in dotted.split(separator: ".", omittingEmptySubsequences: false) {
            guard let encoded = ascii(label: label) else { return nil }
            labels.append(encoded)
        }
        return labels.joined(separator: ".")
    }

    /// As IDNA maps what a Chinese keyboard gives: full-width dots, letters and digits (UTS 46).
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "。", "．", "｡": "."
        case "０"..."９", "ａ"..."ｚ": Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
        default: scalar
        }
    }

    private static func ascii(label: Substring) -> String? {
        if label.utf8.allSatisfy({ $0 < 0x80 }) { return String(label) }
        guard label.unicodeScalars.count < 60 else { return nil }
        let encoded = "xn--" + encode(label.unicodeScalars.map { Int($0.value) })
        return encoded.utf8.count <= 63 ? encoded : nil
    }

    private static func encode(_ points: [Int]) -> String {
        var output = points.filter { $0 < 0x80 }.compactMap { UInt8(exactly: $0) }
        let basic = output.count
        var (handled, delta, bias, least) = (basic, 0, 72, 0x80)
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        while handled < points.count {
            let next = points.filter { $0 >= least }.min() ?? least
            delta += (next - least) * (handled + 1)
            for point in points {
                if point < next { delta += 1 }
                if point == next {
                    output += digits(of: delta, bias: bias)
                    bias = adapt(delta, to: handled + 1, first: handled == basic)
                    (delta, handled) = (0, handled + 1)
                }
            }
            (delta, least) = (delta + 1, next + 1)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func digits(of delta: Int, bias: Int) -> [UInt8] {
        var (rest, step, digits) = (delta, 36, [UInt8]())
        while true {
            let threshold = min(max(step - bias, 1), 26)
            guard rest >= threshold else { break }
            digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            step += 36
        }
        return digits + [digit(rest)]
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 97 : value + 22) }

    private static func adapt(_ delta: Int, to count: Int, first: Bool) -> Int {
        var delta = first ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }
}
