import Foundation
import HTTPTransfer
import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// What a mailbox gets, byte by byte and as its reader sees it.
struct EmailMessageTests {
    @Test func headersAreThoseOfTheContract() async throws {
        let mail = try await Mailboxes.sent(Samples.delivery())
        #expect(mail.header("From") == "=?UTF-8?B?6Ly/5oOF5YC85a6I?= <opinion@example.cn>")
        #expect(mail.header("To") == "<duty@example.cn>, zhang@example.cn" || mail.header("To") == Mailboxes.toHeader)
        #expect(mail.header("Message-ID") == "<k3x9-1-3@example.cn>")
        #expect(mail.header("References") == "<incident-1.k3x9@example.cn>")
        #expect(mail.header("In-Reply-To") == "<incident-1.k3x9@example.cn>")
        #expect(mail.header("Date") == "Sun, 22 Nov 2026 14:31:00 +0800")
        #expect(mail.header("Auto-Submitted") == "auto-generated")
        #expect(mail.header("MIME-Version") == "1.0")
        #expect(mail.sender == "opinion@example.cn")
        #expect(mail.recipients == ["duty@example.cn", "zhang@example.cn", "office@example.cn"])
    }

    @Test(arguments: Language.allCases)
    func bothPartsSayWhatTheMessageSays(language: Language) async throws {
        let mail = try await Mailboxes.sent(Samples.delivery(), language: language)
        let message = MessageRenderer.render(
            Samples.opened(),
            id: Samples.id,
            settings: Samples.settings(language),
            now: Samples.now
        )
        let parts = try MailParts(mail.text)
        for line in message.head { #expect(parts.plain.contains(EmailText.line(line))) }
        #expect(parts.plain.contains("【地條鋼】"))
        #expect(parts.html.contains("<mark>地條鋼</mark>"))
        #expect(parts.html.contains("href=\"https://www.chinanews.com.cn/cj/2026/11-22/1.shtml\""))
        #expect(EncodedWordReader.text(mail.header("Subject") ?? "") == EmailText.line(message.title))
    }

    @Test func onlyWhatRingsIsMarked() async throws {
        let calm = try await Mailboxes.sent(Samples.delivery())
        var alert = Samples.delivery(Samples.overdue())
        #expect(alert.alert.isUrgent)
        let urgent = try await Mailboxes.sent(alert)
        #expect(Samples.opened().isUrgent == (calm.header("Importance") == "high"))
        #expect(urgent.header("Importance") == "high")
        #expect(urgent.header("X-Priority") == "1")
        alert = Delivery(id: DeliveryID(installation: "k3x9", incident: 0, ordinal: 1), alert: Samples.opened())
        #expect(try await Mailboxes.sent(alert).header("References") == nil)
    }

    @Test func nothingOnTheWireIsLongOrNotASCII() async throws {
        let mail = try await Mailboxes.sent(Samples.delivery(Samples.hostile()))
        #expect(mail.text.utf8.allSatisfy { $0 < 0x80 })
        for line in mail.text.replacing("\r\n", with: "\n").split(separator: "\n") {
            #expect(line.utf8.count <= 76, "\(line)")
            #expect(!line.contains("\r"))
        }
    }

    /// A title can neither add a header, a recipient, a part, a tag nor a link.
    @Test(arguments: [
        "x\r\nBcc: <all@example.cn>\r\n\r\nbody", "x\r\n.\r\nMAIL FROM:<evil@example>", "<script>alert(1)</script>",
        "</title><img src=http://evil/x.png>", "\"><a href='javascript:x'>", "=?UTF-8?B?AAAA?=", "&lt;b&gt;",
        "http://evil.example/x www.evil.example", "\u{202E}gnp.exe", "--=_opinion_k3x9-1-3--",
        String(repeating: "字", count: 20_000),
        "a\u{0}b\u{7}c", "🇨🇳👨‍👩‍👧‍👦e\u{301}\u{301}",
    ])
    func aHostileTitleStaysText(title: String) async throws {
        let mail = try await Mailboxes.sent(Samples.delivery(Samples.hostile(title)))
        #expect(mail.recipients == ["duty@example.cn", "zhang@example.cn", "office@example.cn"])
        #expect(mail.header("Bcc") == nil)
        let names = mail.text.prefix(while: { _ in true }).components(separatedBy: "\r\n\r\n")[0]
        #expect(names.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.count == Mailboxes.headerCount)
        let parts = try MailParts(mail.text)
        #expect(!parts.html.contains("<script"))
        #expect(!parts.html.contains("<img"))
        #expect(!parts.html.contains("javascript:") || !parts.html.contains("href=\"javascript"))
        #expect(!parts.html.lowercased().contains("http://evil"))
        #expect(!parts.plain.lowercased().contains("http://evil"))
        #expect(!parts.plain.contains("www.evil"))
        #expect(parts.html.count("<a ") <= 1)
        #expect(
            !parts.plain.unicodeScalars.contains { $0 == "\u{202E}" || $0.value < 0x20 && $0 != "\n" && $0 != "\r" }
        )
    }

    @Test(arguments: [
        ("plain words", "plain words"), ("has =? inside", nil), ("say \"x\"", nil), ("短", "=?UTF-8?B?55+t?="),
        (" edge", nil),
    ])
    func wordsAreEncodedWhereTheyMustBe(text: String, encoded: String?) {
        let result = EncodedWords.text(text, column: 9)
        #expect(encoded == nil ? result.hasPrefix("=?UTF-8?B?") : result == encoded)
        #expect(EncodedWordReader.text(result) == text)
    }

    @Test func longWordsAreFoldedBetweenCharacters() {
        for length in 1...200 {
            let text = String(repeating: "字é👨‍👩‍👧", count: length)
            let encoded = EncodedWords.text(text, column: 9)
            let lines = encoded.components(separatedBy: "\r\n ")
            for (index, line) in lines.enumerated() {
                #expect(line.utf8.count + (index == 0 ? 9 : 1) <= 76)
                #expect(line.utf8.count <= 75)
                #expect(EncodedWordReader.word(line)?.unicodeScalars.contains("\u{FFFD}") == false)
            }
            #expect(EncodedWordReader.text(lines.joined(separator: " ")) == text)
        }
    }

    @Test func whatWentOutIsReadableAndHasNoPassword() async throws {
        let server = try SMTPFake()
        let attempt = await (try Mailboxes.make(server.url())).deliver(Samples.delivery(), now: Samples.now)
        #expect(attempt.wire.hasPrefix("smtp://127.0.0.1:"))
        #expect(attempt.wire.contains("RCPT TO:<zhang@example.cn>"))
        #expect(attempt.wire.contains("Subject: "))
        #expect(attempt.wire.contains("輿情值守 <opinion@example.cn>"))
        #expect(attempt.wire.contains(Samples.title))
    }

    @Test(arguments: [("+08:00", "+0800"), ("-03:30", "-0330"), ("+00:00", "+0000")])
    func datesCarryTheirZone(zone: String, offset: String) throws {
        #expect(EmailDate.text(Samples.now, zone: try #require(LocalZone(fixed: zone))).hasSuffix(offset))
    }
}

extension String {
    fileprivate func count(_ part: String) -> Int { components(separatedBy: part).count - 1 }
}

/// The two parts of a message, decoded.
struct MailParts {
    let plain: String
    let html: String

    init(_ text: String) throws {
        let parts = text.components(separatedBy: "--=_opinion_k3x9-").dropFirst().compactMap { part -> String? in
            guard let gap = part.firstRange(of: "\r\n\r\n") else { return nil }
            let base64 = part[gap.upperBound...].filter { $0 != "\r\n" && $0 != "\r" && $0 != "\n" }
            return Data(base64Encoded: base64).map { String(decoding: $0, as: UTF8.self) }
        }
        try #require(parts.count == 2)
        (plain, html) = (parts[0], parts[1])
    }
}

/// RFC 2047 as a reader has it.
enum EncodedWordReader {
    static func text(_ header: String) -> String {
        var text = ""
        for piece in header.replacing("\r\n ", with: " ").components(separatedBy: "?= =?") {
            let framed = (piece.hasPrefix("=?") ? "" : "=?") + piece + (piece.hasSuffix("?=") ? "" : "?=")
            guard piece.contains("UTF-8?B?"), let word = word(framed) else { return header }
            text += word
        }
        return text
    }

    static func word(_ word: String) -> String? {
        guard word.hasPrefix("=?UTF-8?B?"), word.hasSuffix("?=") else { return nil }
        return Data(base64Encoded: String(word.dropFirst(10).dropLast(2))).map { String(decoding: $0, as: UTF8.self) }
    }
}
