import CCurl
import Testing

@testable import HTTPTransfer

/// What was said decides; libcurl's code only where nothing was said.
struct MailJournalTests {
    @Test func aTalkIsFollowed() {
        var journal = MailJournal()
        #expect(journal.step == .connecting)
        talk(&journal, [("", "220 h"), ("EHLO h", "250-h\r\n250 AUTH PLAIN"), ("AUTH PLAIN", "334 ")])
        // A line of the login that reads like a command.
        journal.sent(Array("DATA\r\n".utf8))
        #expect(journal.step == .login)
        talk(&journal, [("AUTH", "235 ok"), ("MAIL FROM:<a@b>", "250 ok"), ("RCPT TO:<c@d>", "550 5.1.1 no")])
        talk(&journal, [("RCPT TO:<e@f>", "250 ok"), ("DATA", "354 go")])
        #expect(journal.step == .text)
        #expect(journal.reply == nil)
        #expect(journal.recipients.map(\.code) == [550, 250])
        journal.handedOver()
        talk(&journal, [("", "250-2.0.0\r\n250 2.0.0 queued"), ("QUIT", "421 gone")])
        #expect(journal.reply == MailReply(code: 250, text: "2.0.0 2.0.0 queued"))
        #expect(journal.isLeaving)
    }

    @Test(arguments: [
        "", "2", "25", "250", "9999 x", "xyz abc", "-250 a", "١٢٣ x", String(repeating: "x", count: 70_000),
    ])
    func nonsenseIsNoAnswer(line: String) {
        var journal = MailJournal()
        journal.received(Array(line.utf8))
        #expect(journal.reply?.code ?? 250 == 250)
        #expect((journal.reply?.text.utf8.count ?? 0) <= 1_000)
    }

    @Test func anEndlessAnswerTakesBoundedRoom() {
        var journal = MailJournal()
        for _ in 0..<100_000 { journal.received(Array("250-xxxxxxxxxxxxxxxxxxxxxxxx\r\n".utf8)) }
        journal.received(Array("250 end\r\n".utf8))
        #expect(journal.reply.map { $0.text.utf8.count <= 1_000 } == true)
    }

    @Test(arguments: [
        ("5.7.1 spam", "7.1"), ("2.0.0", "0.0"), ("5.7", nil), ("hello", nil), ("5.7.1234 x", nil), ("3.1.1", nil),
        ("5..1", nil), ("", nil),
    ])
    func detailsAreRead(text: String, detail: String?) {
        #expect(MailReply(code: 550, text: text).detail == detail)
    }

    /// The connection broke behind the server's yes: the message is there.
    @Test func aYesHoldsWhateverComesAfter() throws {
        var journal = arrived()
        journal.received(Array("250 2.0.0 queued\r\n".utf8))
        let outcome = MailOutcome.of(journal, recipients: ["c@d"], code: CURLE_RECV_ERROR, error: error)
        #expect(try outcome.get().reply.code == 250)
    }

    @Test func aTextThatWasNotGivenAwayWholeDidNotArrive() {
        var journal = MailJournal()
        talk(&journal, [("", "220 h"), ("MAIL", "250"), ("RCPT", "250"), ("DATA", "354 go")])
        let outcome = MailOutcome.of(journal, recipients: ["c@d"], code: CURLE_SEND_ERROR, error: error)
        #expect(outcome == .failure(.failed(.text, error)))
        journal.handedOver()
        let later = MailOutcome.of(journal, recipients: ["c@d"], code: CURLE_SEND_ERROR, error: error)
        #expect(later == .failure(.lost(error)))
    }

    private let error = HTTPError(.reset, context: "h")

    private func arrived() -> MailJournal {
        var journal = MailJournal()
        talk(&journal, [("", "220 h"), ("MAIL", "250"), ("RCPT", "250"), ("DATA", "354 go")])
        journal.handedOver()
        return journal
    }

    private func talk(_ journal: inout MailJournal, _ lines: [(sent: String, received: String)]) {
        for (sent, received) in lines {
            if !sent.isEmpty { journal.sent(Array((sent + "\r\n").utf8)) }
            for line in received.split(separator: "\r\n") { journal.received(Array((line + "\r\n").utf8)) }
        }
    }
}
