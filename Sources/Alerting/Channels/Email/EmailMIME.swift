import FoundationEssentials

/// Messages as bytes: RFC 5322 headers, RFC 2047 words, RFC 2045 parts; ASCII throughout, lines ended by CRLF and never
/// longer than 76 but for an address that is.
enum EmailMIME {
    static func bytes(_ message: EmailMessage) -> [UInt8] {
        let headers = message.headers.map { header($0.name, $0.value) }
        let head =
            headers + [
                "MIME-Version: 1.0", "Content-Type: multipart/alternative;\r\n boundary=\"\(message.boundary)\"",
            ]
        let parts = [
            part("text/plain", message.plain, message.boundary), part("text/html", message.html, message.boundary),
        ]
        let lines = head + [""] + parts + ["--\(message.boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func part(_ type: String, _ text: String, _ boundary: String) -> String {
        """
        --\(boundary)\r
        Content-Type: \(type); charset=utf-8\r
        Content-Transfer-Encoding: base64\r
        \r
        \(base64(text))
        """
    }

    /// 76 characters a line. Line breaks inside a text are CRLF on the wire.
    private static func base64(_ text: String) -> String {
        let bytes = Data(text.replacing("\n", with: "\r\n").utf8)
        return bytes.base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }

    private static func header(_ name: String, _ value: EmailMessage.Value) -> String {
        switch value {
        case .token(let text): "\(name): \(text)"
        case .text(let text): "\(name): " + EncodedWords.text(text, column: name.utf8.count + 2)
        case .addresses(let addresses): "\(name): " + addresses.map(address).joined(separator: ",\r\n ")
        }
    }

    /// Each address begins a line; its name is encoded unless it is plain words.
    private static func address(_ address: EmailAddress) -> String {
        guard let name = address.name else { return address.address }
        let words = EncodedWords.isPlain(name, column: 10) ? "\"\(name)\"" : EncodedWords.text(name, column: 10)
        return words + "\r\n <\(address.address)>"
    }
}

/// Text for people inside a header: as it is where it is short and plain, else base64 words (RFC 2047 §2, §4.1).
enum EncodedWords {
    private static let lineLength = 76
    private static let frame = (before: "=?UTF-8?B?", after: "?=")

    /// - Parameter column: how much of the first line is taken.
    static func text(_ text: String, column: Int) -> String {
        if isPlain(text, column: column) { return text }
        var words: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let taken = words.isEmpty ? column : 1
            let piece = GraphemeCut.prefix(String(rest), cost: room(taken)) { String($0).utf8.count }
            // A character larger than a line's room is cut between scalars, which is always possible.
            let next = piece.isEmpty ? scalars(rest, room(taken)) : piece
            words.append(frame.before + Data(next.utf8).base64EncodedString() + frame.after)
            rest = rest.unicodeScalars.dropFirst(next.unicodeScalars.count).asText
        }
        return words.joined(separator: "\r\n ")
    }

    /// Printable ASCII that fits the line and holds nothing that reads as an encoded word or as a quotation mark.
    static func isPlain(_ text: String, column: Int) -> Bool {
        text.utf8.allSatisfy { 0x20...0x7E ~= $0 && $0 != 0x22 && $0 != 0x5C } && !text.contains("=?")
            && text.utf8.count + column <= lineLength && !text.hasPrefix(" ") && !text.hasSuffix(" ")
    }

    /// How many bytes one word can hold.
    private static func room(_ column: Int) -> Int {
        (lineLength - 1 - column - frame.before.utf8.count - frame.after.utf8.count) / 4 * 3
    }

    private static func scalars(_ text: Substring, _ room: Int) -> String {
        var piece = String.UnicodeScalarView()
        var size = 0
        for scalar in text.unicodeScalars {
            size += String(scalar).utf8.count
            if size > room { break }
            piece.append(scalar)
        }
        return String(piece)
    }
}

extension Substring.UnicodeScalarView {
    fileprivate var asText: Substring { Substring(self) }
}
