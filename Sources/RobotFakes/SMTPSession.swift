import Glibc
import LoopbackServer

/// One client's connection.
final class SMTPSession {
    private let descriptor: Int32
    private let stop: Pipe
    private let contract: SMTPFake.Contract
    private let temper: (SMTPMoment) -> SMTPAnswer?
    private let keep: (SMTPMail) -> Void
    private var stream: SMTPStream
    private var relay: TLSRelay?
    private var user: String?
    private var sender: String?
    private var recipients: [String] = []

    /// Takes over the descriptor and closes it in the end.
    init(
        _ descriptor: Int32,
        _ stop: Pipe,
        _ contract: SMTPFake.Contract,
        _ temper: @escaping (SMTPMoment) -> SMTPAnswer?,
        keep: @escaping (SMTPMail) -> Void
    ) {
        (self.descriptor, self.stop, self.contract) = (descriptor, stop, contract)
        (self.temper, self.keep) = (temper, keep)
        stream = SMTPStream(input: descriptor, output: descriptor, stop: stop)
    }

    deinit {
        relay?.end()
        _ = close(descriptor)
    }

    /// Serves until either side ends the connection.
    func serve() {
        blockBrokenPipes()
        if case .immediate(let certificate) = contract.encryption, !encrypt(certificate) { return }
        guard answer(.greeting, usually: "220 fake.example ESMTP") else { return }
        while let line = stream.line() {
            let verb = line.prefix { $0 != " " }.uppercased()
            guard obey(verb, String(line.dropFirst(verb.count).drop { $0 == " " })) else { return }
        }
    }

    /// Says what it always says, or what its temper has it say; false when the connection is over.
    private func answer(_ moment: SMTPMoment, usually reply: String) -> Bool {
        perform(temper(moment) ?? .reply(reply))
    }

    private func perform(_ answer: SMTPAnswer) -> Bool {
        switch answer {
        case .reply(let text): return stream.say(text)
        case .close: return false
        case .reset:
            var option = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
            return false
        case .silence:
            while stream.line() != nil {}
            return false
        }
    }

    /// Who does not read any more ends this connection and nothing else.
    private func blockBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}

extension SMTPSession {
    private func obey(_ verb: String, _ rest: String) -> Bool {
        let moment = SMTPMoment.command(verb, rest)
        switch verb {
        case "EHLO": return answer(moment, usually: greeting)
        case "STARTTLS": return upgrade(moment)
        case "AUTH": return login(moment, rest.split(separator: " ").map(String.init))
        case "MAIL": return mail(moment, rest)
        case "RCPT": return recipient(moment, rest)
        case "DATA": return data(moment)
        case "QUIT":
            _ = answer(moment, usually: "221 2.0.0 bye")
            return false
        case "HELO", "NOOP", "RSET": return answer(moment, usually: "250 2.0.0 ok")
        default: return answer(moment, usually: "502 5.5.2 what?")
        }
    }

    private var mustUpgrade: Bool {
        if case .upgrade = contract.encryption { return relay == nil }
        return false
    }

    private var greeting: String {
        var lines = ["fake.example", "8BITMIME", "SIZE 1048576"]
        if mustUpgrade { lines.append("STARTTLS") } else if !contract.users.isEmpty { lines.append("AUTH LOGIN PLAIN") }
        return lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }.joined(separator: "\r\n")
    }

    private func upgrade(_ moment: SMTPMoment) -> Bool {
        guard case .upgrade(let certificate) = contract.encryption, mustUpgrade else {
            return answer(moment, usually: "503 5.5.1 no TLS here")
        }
        if let other = temper(moment) { return perform(other) }
        return stream.say("220 2.0.0 go ahead") && encrypt(certificate)
    }

    private func encrypt(_ certificate: TestCertificate) -> Bool {
        guard let relay = TLSRelay(descriptor, certificate) else { return false }
        self.relay = relay
        stream = SMTPStream(input: relay.reading, output: relay.writing, stop: stop)
        return true
    }

    /// PLAIN and LOGIN, with and without a first answer.
    private func login(_ moment: SMTPMoment, _ words: [String]) -> Bool {
        if mustUpgrade { return answer(moment, usually: "530 5.7.0 Must issue a STARTTLS command first") }
        guard let parts = credentials(words) else { return answer(moment, usually: "504 5.5.4 unknown") }
        let isRight = parts.count == 2 && contract.users[parts[0]] == parts[1]
        if isRight { user = parts[0] }
        return answer(
            moment,
            usually: isRight ? "235 2.7.0 Authentication successful" : "535 5.7.8 authentication failed"
        )
    }

    private func credentials(_ words: [String]) -> [String]? {
        switch words.first?.uppercased() {
        case "PLAIN":
            let text = words.count > 1 ? words[1] : ask("")
            return text.flatMap(Base64.text).map { $0.split(separator: "\0").map(String.init) }
        case "LOGIN":
            let user = words.count > 1 ? words[1] : ask("VXNlcm5hbWU6")
            return [user, ask("UGFzc3dvcmQ6")].compactMap { $0.flatMap(Base64.text) }
        default: return nil
        }
    }

    private func ask(_ question: String) -> String? { stream.say("334 \(question)") ? stream.line() : nil }

    private func mail(_ moment: SMTPMoment, _ rest: String) -> Bool {
        if mustUpgrade { return answer(moment, usually: "530 5.7.0 Must issue a STARTTLS command first") }
        if !contract.users.isEmpty, user == nil { return answer(moment, usually: "530 5.7.0 Authentication required") }
        (sender, recipients) = (address(rest), [])
        return answer(moment, usually: "250 2.1.0 ok")
    }

    private func recipient(_ moment: SMTPMoment, _ rest: String) -> Bool {
        guard sender != nil else { return stream.say("503 5.5.1 MAIL first") }
        let other = temper(moment)
        if other?.isRefusal != true { recipients.append(address(rest)) }
        return perform(other ?? .reply("250 2.1.5 ok"))
    }

    private func data(_ moment: SMTPMoment) -> Bool {
        if let other = temper(moment) { return perform(other) }
        guard let sender, !recipients.isEmpty else { return stream.say("554 5.5.1 no valid recipients") }
        guard stream.say("354 go on"), let text = stream.text() else { return false }
        let mail = SMTPMail(
            sender: sender,
            recipients: recipients,
            text: text,
            user: user,
            isEncrypted: relay != nil
        )
        let other = temper(.text(mail))
        if other?.isRefusal != true { keep(mail) }
        return perform(other ?? .reply("250 2.0.0 queued"))
    }

    private func address(_ text: String) -> String {
        String(text.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }
}
