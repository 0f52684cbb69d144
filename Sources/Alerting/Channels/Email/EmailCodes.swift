import HTTPTransfer
import OpinionCore

/// What mail servers answer, at which command, and what it means for a channel.
enum EmailCodes {
    static func row(_ step: MailStep, _ reply: MailReply) -> EmailCode? { table.first { $0.fits(step, reply) } }

    static let table: [EmailCode] = [
        EmailCode(.login, 400...499, .retry(nil), busy),
        EmailCode(.login, 535...535, .broken, password), EmailCode(.login, 534...534, .broken, mechanism),
        EmailCode(.login, 500...599, .broken, password),
        EmailCode(.connecting...(.data), 530...530, .broken, needsLogin),
        EmailCode(.connecting...(.data), 538...538, .broken, needsTLS),
        EmailCode(.tls, 400...599, .retry(nil), noTLSNow),
        EmailCode(.connecting...(.hello), 500...599, .broken, host),
        EmailCode(.sender, 552...552, .content, tooLarge),
        EmailCode(.sender, 500...599, .broken, sender),
        // A full mailbox says 552 and means 452 (RFC 5321 §4.5.3.1.10).
        EmailCode(.recipient, 552...552, .retry(nil), mailboxFull),
        EmailCode(.recipient, 452...452, .retry(nil), mailboxFull),
        EmailCode(.recipient, 500...599, .broken, recipient),
        EmailCode(.data, 500...599, .broken, refused),
        EmailCode(.text, 552...552, .content, tooLarge),
        EmailCode(.text, 550...550, detail: "1.1", .broken, recipient),
        EmailCode(.text, 500...599, .content, content),
        EmailCode(.connecting...(.text), 421...421, .retry(nil), closing),
        EmailCode(.connecting...(.text), 400...499, .retry(nil), busy),
    ]

    private static let busy = Phrase(
        "郵件服務器暫時不收，稍後重試",
        "邮件服务器暂时不收，稍后重试",
        "the mail server takes nothing now; it is tried again"
    )
    private static let closing = Phrase(
        "郵件服務器繁忙或限制連接數，稍後重試",
        "邮件服务器繁忙或限制连接数，稍后重试",
        "the mail server is busy or limits connections; it is tried again"
    )
    private static let password = Phrase(
        "郵件服務器不認用戶名或密碼；請核對 user 與 secret_file（不少郵箱要用「授權碼」而非登錄密碼）",
        "邮件服务器不认用户名或密码；请核对 user 与 secret_file（不少邮箱要用“授权码”而非登录密码）",
        "the mail server knows no such user and password; check user and secret_file (many mailboxes want an app password)"
    )
    private static let mechanism = Phrase(
        "郵件服務器要求別的登錄方式；請在郵箱設置中開通 SMTP，並使用授權碼",
        "邮件服务器要求别的登录方式；请在邮箱设置中开通 SMTP，并使用授权码",
        "the mail server wants another login; allow SMTP in the mailbox's settings and use an app password"
    )
    private static let needsLogin = Phrase(
        "郵件服務器要求登錄；請設置 user 與 secret_file",
        "邮件服务器要求登录；请设置 user 与 secret_file",
        "the mail server wants a login; set user and secret_file"
    )
    private static let needsTLS = Phrase(
        "郵件服務器要求加密；請刪去 tls: none",
        "邮件服务器要求加密；请删去 tls: none",
        "the mail server wants encryption; remove tls: none"
    )
    private static let noTLSNow = Phrase(
        "郵件服務器此刻不能加密，未發送；稍後重試",
        "邮件服务器此刻不能加密，未发送；稍后重试",
        "the mail server cannot encrypt now, so nothing was sent; it is tried again"
    )
    private static let host = Phrase(
        "郵件服務器拒絕本機連接；請核對 server，或請郵件管理員放行本機地址",
        "邮件服务器拒绝本机连接；请核对 server，或请邮件管理员放行本机地址",
        "the mail server refuses this machine; check server, or have its administrator allow this address"
    )
    private static let sender = Phrase(
        "郵件服務器不收此發件人；請核對 from，通常須與登錄的郵箱相同",
        "邮件服务器不收此发件人；请核对 from，通常须与登录的邮箱相同",
        "the mail server refuses the sender; check from, which mostly has to be the mailbox that logs in"
    )
    private static let mailboxFull = Phrase(
        "收件人郵箱已滿或暫不可用，稍後重試",
        "收件人邮箱已满或暂不可用，稍后重试",
        "the recipient's mailbox is full or not available now; it is tried again"
    )
    private static let recipient = Phrase(
        "郵件服務器不收此收件人；請核對 to 與 cc，或請郵件管理員放行",
        "邮件服务器不收此收件人；请核对 to 与 cc，或请邮件管理员放行",
        "the mail server refuses the recipient; check to and cc, or have its administrator allow it"
    )
    private static let refused = Phrase(
        "郵件服務器拒絕發送；請核對 from、to 與登錄設置",
        "邮件服务器拒绝发送；请核对 from、to 与登录设置",
        "the mail server refuses to send; check from, to and the login"
    )
    private static let tooLarge = Phrase("郵件超過服務器允許的大小", "邮件超过服务器允许的大小", "the message is larger than the server allows")
    private static let content = Phrase(
        "郵件服務器拒收內容（疑為反垃圾策略）；請郵件管理員把 from 列入白名單",
        "邮件服务器拒收内容（疑为反垃圾策略）；请邮件管理员把 from 列入白名单",
        "the mail server refuses the text, probably as spam; have its administrator allow the sender"
    )
}
