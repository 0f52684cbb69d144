import HTTPTransfer
import OpinionCore

/// From whom, to whom, and through which server.
struct EmailPlace: Sendable {
    let server: MailServer
    let from: EmailAddress
    let to: [EmailAddress]
    let cc: [EmailAddress]

    /// Every address once, in the order of the configuration.
    var recipients: [String] {
        (to + cc).map(\.address).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    init(_ configuration: ChannelConfiguration, password: String?) throws(ChannelFault) {
        func addresses(_ key: String, _ texts: [String]) throws(ChannelFault) -> [EmailAddress] {
            var addresses: [EmailAddress] = []
            for text in texts {
                guard let address = EmailAddress(text) else {
                    throw ChannelFault(key, EmailFault.address(text), configuration)
                }
                addresses.append(address)
            }
            return addresses
        }
        guard let from = try addresses("from", [configuration.text("from") ?? ""]).first else {
            throw ChannelFault("from", EmailFault.address(""), configuration)
        }
        self.from = from
        to = try addresses("to", configuration.list("to"))
        cc = try addresses("cc", configuration.list("cc"))
        server = try Self.server(configuration, from: from.address, password: password)
    }

    /// The address in `from` logs in unless another user is named.
    private static func server(
        _ configuration: ChannelConfiguration,
        from: String,
        password: String?
    ) throws(ChannelFault) -> MailServer {
        let user = configuration.text("user")
        if user != nil, password == nil { throw ChannelFault("user", EmailFault.noPassword, configuration) }
        let security = MailServer.Security(rawValue: configuration.text("tls") ?? "") ?? .required
        if security == .none, password != nil { throw ChannelFault("tls", EmailFault.openPassword, configuration) }
        guard
            let server = MailServer(
                configuration.text("server") ?? "",
                security: security,
                caFile: configuration.text(ChannelKey.caFile.name),
                user: password.map { _ in user ?? from },
                password: password
            )
        else { throw ChannelFault("server", EmailFault.server, configuration) }
        if security == .none, server.scheme == "smtps" {
            throw ChannelFault("tls", EmailFault.contradiction, configuration)
        }
        return server
    }
}

/// What may be wrong with the keys of a mailbox.
enum EmailFault {
    static func address(_ text: String) -> Phrase {
        let shown = GraphemeCut.cut(HostileText.clean(text), graphemes: 60, bytes: 240)
        return Phrase(
            "「\(shown)」不是郵件地址；寫成 duty@example.cn 或 值班室 <duty@example.cn>，地址只用英文字母與數字",
            "“\(shown)”不是邮件地址；写成 duty@example.cn 或 值班室 <duty@example.cn>，地址只用英文字母与数字",
            "“\(shown)” is no mail address; write duty@example.cn or Duty <duty@example.cn>, the address in ASCII"
        )
    }

    static let server = Phrase(
        "不是郵件服務器；寫成 smtps://mail.example.cn:465 或 smtp://mail.example.cn:587，不帶用戶名與密碼",
        "不是邮件服务器；写成 smtps://mail.example.cn:465 或 smtp://mail.example.cn:587，不带用户名与密码",
        "is no mail server; write smtps://mail.example.cn:465 or smtp://mail.example.cn:587, without user and password"
    )
    static let noPassword = Phrase(
        "有用戶名而沒有密碼；把密碼放進文件，用 secret_file 指明，或刪去 user",
        "有用户名而没有密码；把密码放进文件，用 secret_file 指明，或删去 user",
        "there is a user and no password; put it into a file and name it with secret_file, or remove user"
    )
    static let openPassword = Phrase(
        "none 會把密碼明文送出，已拒絕；改為 required，或刪去 secret_file",
        "none 会把密码明文送出，已拒绝；改为 required，或删去 secret_file",
        "none would send the password in the clear; use required, or remove secret_file"
    )
    static let contradiction = Phrase(
        "smtps 本身就是 TLS，與 none 矛盾；刪去 tls，或把 server 改為 smtp://",
        "smtps 本身就是 TLS，与 none 矛盾；删去 tls，或把 server 改为 smtp://",
        "smtps is TLS, which contradicts none; remove tls, or make the server smtp://"
    )
}
