/// What was said on one connection, command by command. Keeps no command but its name: one carries the password.
struct MailJournal {
    private(set) var step = MailStep.connecting
    /// The answers to the recipients, in their order.
    private(set) var recipients: [MailReply] = []
    /// The last complete answer at this step.
    private(set) var reply: MailReply?
    /// Whether the last byte of the text was given away.
    private(set) var isHandedOver = false
    /// Whether the farewell was said: what comes then changes nothing.
    private(set) var isLeaving = false
    private var lines: [String] = []

    private static let limit = 1_000
    private static let steps: [(name: String, step: MailStep)] = [
        ("EHLO", .hello), ("HELO", .hello), ("STARTTLS", .tls), ("AUTH", .login), ("MAIL", .sender),
        ("RCPT", .recipient), ("DATA", .data),
    ]

    /// A connection is there.
    mutating func connected() { if step == .connecting { step = .greeting } }

    /// A command went out. Answers to a login question are none.
    mutating func sent(_ bytes: some Collection<UInt8>) {
        let name = String(decoding: bytes.prefix { 0x41...0x5A ~= $0 }, as: UTF8.self)
        if name == "QUIT" { isLeaving = true }
        guard !isLeaving, let next = Self.steps.first(where: { $0.name == name })?.step, mayFollow(next) else { return }
        (step, reply, lines) = (next, nil, [])
    }

    /// The last byte of the text was given away.
    mutating func handedOver() { isHandedOver = true }

    /// A line came: `250-…` goes on, `250 …` ends an answer.
    mutating func received(_ bytes: some Collection<UInt8>) {
        connected()
        if isLeaving { return }
        let line = String(decoding: bytes.prefix(Self.limit).filter { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
        guard let code = Int(line.prefix(3)), (200...599).contains(code), line.utf8.count >= 3 else { return }
        if lines.reduce(0, { $0 + $1.utf8.count }) < Self.limit { lines.append(String(line.dropFirst(4))) }
        if line.dropFirst(3).first != "-" { finish(code) }
    }

    private mutating func finish(_ code: Int) {
        let answer = MailReply(code: code, text: String(lines.joined(separator: " ").prefix(Self.limit)))
        lines = []
        if step == .recipient { recipients.append(answer) }
        reply = answer
        if step == .data, code == 354 { (step, reply) = (.text, nil) }
    }

    /// Back to the greeting after STARTTLS, otherwise forward: a base64 line of a login is not taken for a command.
    private func mayFollow(_ next: MailStep) -> Bool {
        if step == .tls && next == .hello || step == next { return true }
        return next > step && !(next == .data && step != .recipient)
    }
}
