import RobotFakes
import Testing

@testable import HTTPTransfer

/// Handing in mail to a server that behaves and misbehaves.
@Suite(.timeLimit(.minutes(10))) struct MailClientTests {
    @Test func aMessageArrivesAsItIs() async throws {
        let server = try SMTPFake()
        let text = "Subject: x\r\n\r\nfirst\r\n.dot\r\n..two\r\n\r\nlast\r\n"
        let receipt = try await Self.client(server).send(Self.message(text: text))
        #expect(receipt.reply == MailReply(code: 250, text: "2.0.0 queued"))
        let mail = try #require(server.mails.first)
        #expect(mail.text == text)
        #expect(mail.sender == "from@example.cn")
        #expect(mail.recipients == ["one@example.cn", "two@example.cn"])
        #expect(!mail.isEncrypted)
    }

    @Test func aLargeMessageArrivesWhole() async throws {
        let server = try SMTPFake()
        let text = String(repeating: "." + String(repeating: "x", count: 70) + "\r\n", count: 10_000)
        _ = try await Self.client(server).send(Self.message(text: text))
        #expect(server.mails.first?.text == text)
    }

    @Test(arguments: [true, false], [true, false])
    func loginAndTLSHoldInBothForms(isImmediate: Bool, isRight: Bool) async throws {
        try #require(TestCertificate.canBeMade)
        let certificate = try TestCertificate()
        let server = try SMTPFake(
            .init(encryption: isImmediate ? .immediate(certificate) : .upgrade(certificate), users: ["duty": "p w\"ö"])
        )
        let client = try Self.client(
            server,
            scheme: isImmediate ? "smtps" : "smtp",
            .required,
            certificate: certificate,
            password: isRight ? "p w\"ö" : "wrong"
        )
        if isRight {
            _ = try await client.send(Self.message())
            #expect(server.mails.map(\.user) == ["duty"])
            #expect(server.mails.map(\.isEncrypted) == [true])
        } else {
            let error = await #expect(throws: MailError.self) { try await client.send(Self.message()) }
            #expect(error == .refused(.login, MailReply(code: 535, text: "5.7.8 authentication failed")))
        }
    }

    @Test func withoutTLSNothingIsSaid() async throws {
        let server = try SMTPFake(.init(users: ["duty": "secret"])) { moment in
            if case .command("AUTH", _) = moment { Issue.record("the password went out in the clear") }
            return nil
        }
        let client = try Self.client(server, .required, password: "secret")
        await #expect(throws: MailError.noTLS) { try await client.send(Self.message()) }
        #expect(server.mails.isEmpty)
    }

    @Test func anotherNameInTheCertificateIsRefused() async throws {
        try #require(TestCertificate.canBeMade)
        let certificate = try TestCertificate(for: "DNS:other.example")
        let server = try SMTPFake(.init(encryption: .immediate(certificate)))
        let client = try Self.client(server, scheme: "smtps", .required, certificate: certificate)
        let error = await #expect(throws: MailError.self) { try await client.send(Self.message()) }
        guard case .failed(.connecting, let cause)? = error.map(Self.atConnecting) else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause.code == .tlsName)
        #expect(cause.context == "127.0.0.1")
    }

    @Test func aServerThatWantsNoLoginIsNoPlaceForOne() async throws {
        try #require(TestCertificate.canBeMade)
        let certificate = try TestCertificate()
        let server = try SMTPFake(.init(encryption: .immediate(certificate)))
        let client = try Self.client(server, scheme: "smtps", .required, certificate: certificate, password: "secret")
        let receipt = try? await client.send(Self.message())
        // libcurl goes on without where none is offered; what matters is that nothing hangs and nothing is said twice.
        #expect(server.mails.count == (receipt == nil ? 0 : 1))
    }

    struct Case: Sendable {
        let at: String
        let reply: String
        let step: MailStep
    }

    @Test(arguments: [
        Case(at: "", reply: "421 4.3.2 too many", step: .greeting),
        Case(at: "", reply: "554 go away", step: .greeting),
        Case(at: "MAIL", reply: "550 5.7.1 not you", step: .sender),
        Case(at: "MAIL", reply: "452 4.3.1 full", step: .sender),
        Case(at: "DATA", reply: "451 4.3.0 later", step: .data),
        Case(at: "TEXT", reply: "552 5.3.4 too big", step: .text),
        Case(at: "TEXT", reply: "554-5.7.1 spam\r\n554 5.7.1 see https://x", step: .text),
        Case(at: "TEXT", reply: "450 4.2.0 greylisted", step: .text),
    ])
    func refusalsSayWhereAndWhat(row: Case) async throws {
        let server = try SMTPFake { $0.name == row.at ? .reply(row.reply) : nil }
        let error = await #expect(throws: MailError.self) { try await Self.client(server).send(Self.message()) }
        guard case .refused(let step, let reply)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(step == row.step)
        #expect(reply.code == Int(row.reply.prefix(3)))
        #expect(server.mails.isEmpty)
    }

    @Test func whoIsRefusedKeepsTheOthersFromNothing() async throws {
        let server = try SMTPFake { $0 == .command("RCPT", "TO:<one@example.cn>") ? .reply("550 5.1.1 who?") : nil }
        let receipt = try await Self.client(server).send(Self.message())
        #expect(receipt.refused.map(\.address) == ["one@example.cn"])
        #expect(receipt.refused.first?.reply.detail == "1.1")
        #expect(server.mails.map(\.recipients) == [["two@example.cn"]])
    }

    @Test func nobodyTakenIsNothingSent() async throws {
        let server = try SMTPFake { $0.name == "RCPT" ? .reply("450 4.2.1 busy") : nil }
        let error = await #expect(throws: MailError.self) { try await Self.client(server).send(Self.message()) }
        guard case .nobody(let refused)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(refused.map(\.address) == ["one@example.cn", "two@example.cn"])
        #expect(refused.allSatisfy { $0.reply.passes })
        #expect(server.mails.isEmpty)
    }

    @Test(arguments: [SMTPAnswer.reset, .close, .silence])
    func silenceAfterTheTextIsNoAnswer(answer: SMTPAnswer) async throws {
        let server = try SMTPFake { $0.name == "TEXT" ? answer : nil }
        let client = try Self.client(server, limits: MailLimits(totalTime: .seconds(1)))
        let error = await #expect(throws: MailError.self) { try await client.send(Self.message()) }
        guard case .lost(let cause)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause.code == (answer == .silence ? .timeout : cause.code))
        #expect(server.mails.count == 1)
    }

    @Test(arguments: ["", "EHLO", "MAIL", "RCPT", "DATA"], [SMTPAnswer.reset, .silence])
    func whatBreaksBeforeTheTextIsCertainlyNotSent(at: String, answer: SMTPAnswer) async throws {
        let server = try SMTPFake { $0.name == at ? answer : nil }
        let client = try Self.client(server, limits: MailLimits(totalTime: .milliseconds(700)))
        let error = await #expect(throws: MailError.self) { try await client.send(Self.message()) }
        guard case .failed? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// The message is there: a server that says nothing to the farewell changes nothing, and is not waited for.
    @Test func theFarewellDoesNotCount() async throws {
        let server = try SMTPFake { $0.name == "QUIT" ? .silence : nil }
        _ = try await Self.client(server, limits: MailLimits(totalTime: .seconds(600))).send(Self.message())
        let rude = try SMTPFake { $0.name == "QUIT" ? .reset : nil }
        _ = try await Self.client(rude).send(Self.message())
        #expect(rude.mails.count == 1)
    }

    @Test func cancellingEndsItSoon() async throws {
        let server = try SMTPFake { $0.name == "MAIL" ? .silence : nil }
        let client = try Self.client(server, limits: MailLimits(totalTime: .seconds(600)))
        let task = Task { try await client.send(Self.message()) }
        task.cancel()
        let error = await #expect(throws: MailError.self) { try await task.value }
        guard case .failed(_, let cause)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause.code == .cancelled)
    }

    @Test func nobodyListeningIsSaid() async throws {
        let server = try SMTPFake()
        server.stop()
        let error = await #expect(throws: MailError.self) { try await Self.client(server).send(Self.message()) }
        guard case .failed(.connecting, let cause)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause.code == .refused)
    }

    @Test func manyAtOnceAllArrive() async throws {
        let server = try SMTPFake()
        let client = try Self.client(server)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<30 { group.addTask { (try? await client.send(Self.message())) != nil } }
            for await isSent in group { #expect(isSent) }
        }
        #expect(server.mails.count == 30)
    }

    @Test(arguments: [
        "a@b.cn>\r\nRCPT TO:<x@y", "a@b.cn\n", "a b@c.cn", "a@", "@b", "a@b@c", "張@b.cn", "a@b.cn\0", "<a@b.cn>", "",
    ])
    func addressesThatWouldEndACommandAreRefused(address: String) async throws {
        let server = try SMTPFake { _ in
            Issue.record("something was said")
            return nil
        }
        for message in [
            MailMessage(sender: address, recipients: ["a@b.cn"], text: [0x0A]),
            MailMessage(sender: "a@b.cn", recipients: [address], text: [0x0A]),
        ] {
            let error = await #expect(throws: MailError.self) { try await Self.client(server).send(message) }
            guard case .badAddress(let shown)? = error else { continue }
            #expect(!shown.contains { $0.isNewline })
        }
    }

    @Test(arguments: [
        ("smtps://mail.example.cn", "smtps://mail.example.cn:465"), ("SMTP://h:25", "smtp://h:25"),
        ("smtp://[::1]:587", "smtp://[::1]:587"), ("smtp://h", "smtp://h:587"), ("http://h", nil),
        ("mail.example.cn", nil),
        ("smtp://", nil), ("smtp://u:p@h", nil), ("smtp://h/path", nil), ("smtp://h:0", nil), ("smtp://h:x", nil),
        ("smtp://h?x", nil), ("smtp://h:70000", nil), ("smtp://h\r\n", nil), ("smtp://[::1", nil), ("smtp://h:", nil),
    ])
    func serversAreRead(text: String, address: String?) {
        #expect(MailServer(text)?.address == address)
    }

    @Test func printingShowsNoPassword() throws {
        let server = try #require(MailServer("smtps://h", user: "user-7", password: "secret-7"))
        var dumped = ""
        dump(MailClient(server), to: &dumped)
        for text in ["\(server)", String(reflecting: server), dumped] {
            #expect(!text.contains("secret-7"))
            #expect(!text.contains("user-7"))
        }
    }

    static func message(text: String = "Subject: x\r\n\r\nbody\r\n") -> MailMessage {
        MailMessage(
            sender: "from@example.cn",
            recipients: ["one@example.cn", "two@example.cn"],
            text: Array(text.utf8)
        )
    }

    static func client(
        _ server: SMTPFake,
        scheme: String = "smtp",
        _ security: MailServer.Security = .none,
        certificate: TestCertificate? = nil,
        password: String? = nil,
        limits: MailLimits = MailLimits()
    ) throws -> MailClient {
        let place = MailServer(
            server.url(scheme),
            security: security,
            caFile: certificate?.file,
            user: password.map { _ in "duty" },
            password: password
        )
        return MailClient(try #require(place), limits: limits)
    }

    /// TLS fails before or after the connection counts as made.
    private static func atConnecting(_ error: MailError) -> MailError {
        if case .failed(let step, let cause) = error, step <= .greeting { .failed(.connecting, cause) } else { error }
    }
}

extension SMTPMoment {
    /// The command, empty for the greeting, `TEXT` for the text.
    fileprivate var name: String {
        switch self {
        case .greeting: ""
        case .command(let verb, _): verb
        case .text: "TEXT"
        }
    }
}
