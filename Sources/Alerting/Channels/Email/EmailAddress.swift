import HTTPTransfer

/// `值班室 <duty@example.cn>` or the address alone.
struct EmailAddress: Sendable, Hashable {
    /// What people read; nil where there is none.
    let name: String?
    let address: String

    /// nil for what no mail can go to.
    init?(_ text: String) {
        let text = HostileText.clean(text, limit: 1_000)
        if text.hasSuffix(">"), let mark = text.lastIndex(of: "<") {
            let name = HostileText.clean(String(text[..<mark])).filter { $0 != "\"" }
            self.name = name.isEmpty ? nil : name
            address = String(text[text.index(after: mark)...].dropLast())
        } else {
            (name, address) = (nil, text)
        }
        if !MailMessage.isAddress(address) { return nil }
    }

    /// What stands behind the `@`.
    var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }
    /// As people write it.
    var readable: String { name.map { "\($0) <\(address)>" } ?? address }
}
