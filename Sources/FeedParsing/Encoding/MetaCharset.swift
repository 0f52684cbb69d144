/// The charset that an HTML page declares in a `meta` element, found before the page is decoded
/// (WHATWG HTML, "prescan a byte stream"), in its first 4 KB.
enum MetaCharset {
    /// The label as written; UTF-16 is read as UTF-8, since the element could not be read otherwise.
    static func label(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var scan = Scan(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(4096)))
        while let label = scan.next() {
            guard let label = label.label else { continue }
            return Charset(label: label)?.isWide == true ? "utf-8" : label
        }
        return nil
    }

    private struct Scan {
        let bytes: UnsafeBufferPointer<UInt8>
        var at = 0

        /// The next `meta` element and its label, if it has one; nil at the end.
        mutating func next() -> (label: String?, Void)? {
            let scanner = TagScanner(bytes: bytes)
            while at < bytes.count {
                guard bytes[at] == UInt8(ascii: "<") else {
                    at += 1
                    continue
                }
                if scanner.matches("<!--", at) {
                    at = scanner.find("-->", from: at + 4).map { $0 + 3 } ?? bytes.count
                } else if isMeta(at) {
                    at += 5
                    return (metaLabel(), ())
                } else {
                    at += 1
                }
            }
            return nil
        }

        private func isMeta(_ start: Int) -> Bool {
            guard start + 5 < bytes.count, bytes[start + 5] <= 0x20 || bytes[start + 5] == UInt8(ascii: "/") else {
                return false
            }
            return zip("meta".utf8, start + 1..<start + 5).allSatisfy { $0 == bytes[$1] | 0x20 }
        }

        private mutating func metaLabel() -> String? {
            var label: String?
            var content: String?
            var isContentType = false
            while let (name, value) = attribute() {
                switch name {
                case "charset": label = value
                case "content": content = value
                case "http-equiv": isContentType = value.lowercased() == "content-type"
                default: continue
                }
            }
            return label ?? (isContentType ? content.flatMap { ContentType($0).charset ?? Self.bare($0) } : nil)
        }

        /// `text/html charset=gbk`, without the semicolon.
        private static func bare(_ content: String) -> String? {
            ContentType("x;" + content.split(separator: " ").joined(separator: ";")).charset
        }

        /// The next attribute of the element; nil at its end.
        private mutating func attribute() -> (name: String, value: String)? {
            skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
            guard at < bytes.count, bytes[at] != UInt8(ascii: ">") else { return nil }
            let name = take {
                $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
            }
            skip { $0 <= 0x20 }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
                if name.isEmpty { at += 1 }
                return (name.lowercased(), "")
            }
            at += 1
            skip { $0 <= 0x20 }
            guard at < bytes.count else { return nil }
            let quote = bytes[at]
            guard quote == 0x22 || quote == 0x27 else {
                return (name.lowercased(), take { $0 > 0x20 && $0 != UInt8(ascii: ">") })
            }
            at += 1
            let value = take { $0 != quote }
            at += 1
            return (name.lowercased(), value)
        }

        private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
            while at < bytes.count, isSkipped(bytes[at]) { at += 1 }
        }

        private mutating func take(_ isTaken: (UInt8) -> Bool) -> String {
            let start = at
            skip(isTaken)
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }
    }
}
