import Foundation

/// One answer of a server as a feed is fetched, and what must be read from it: a line of a corpus file.
struct FeedCase: Sendable {
    let name: String
    let body: Data
    let contentType: String?
    let baseURL: String?
    let headers: [String: String]?
    /// The time zone option of the run; nil for none.
    let timezone: String?
    /// What the program's line must say; see ``Expectation``. No error, unless the case says otherwise.
    let expect: JSON

    struct Unreadable: Error {
        let line: String
    }

    init(line: String) throws {
        let value = try JSON(line: line)
        guard let name = value.name.string, let body = Self.body(value), case .members(let wanted) = value.expect else {
            throw Unreadable(line: String(line.prefix(200)))
        }
        (self.name, self.body) = (name, body)
        contentType = value.content_type.string
        baseURL = value.base_url.string
        headers = value.headers.strings
        timezone = value.timezone.string
        expect = .members(["error": .null].merging(wanted) { $1 })
    }

    /// The bytes: as text, in base64 where they are no text, or in parts `[text, times]` where one of them is repeated.
    private static func body(_ value: JSON) -> Data? {
        if let text = value.input.string { return Data(text.utf8) }
        if let bytes = value.base64.string { return Data(base64Encoded: bytes) }
        guard case .array(let parts) = value.parts else { return nil }
        let texts = parts.map { String(repeating: $0[0].string ?? "", count: $0[1].int ?? 0) }
        return Data(texts.joined().utf8)
    }
}
