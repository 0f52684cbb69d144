import Foundation
import OpinionCore
import Testing

@testable import Alerting

/// Every reason in every language and form, as a person has read and approved it. `UPDATE_GOLDEN=1` writes the files
/// anew; read the difference before committing it.
struct GoldenTests {
    enum Form: String, CaseIterable {
        case plain = "txt"
        case dingtalk = "md"
        case webhook = "jsonl"
        case wecom = "wecom.md"
        case feishu = "feishu.md"
        case slack = "slack.txt"
        case ntfy = "ntfy.txt"
        case bark = "bark.txt"
        case email = "email.txt"
        case command = "command.txt"
        case terminal = "terminal.txt"
    }

    /// What is left when a vendor refuses the text; the same for every robot but in its markup.
    private static let reduced = ["matched", "drill", "overdue, by the roster"]

    @Test(arguments: Language.allCases, Form.allCases)
    func messagesReadAsApproved(language: Language, form: Form) throws {
        let text = try ReasonSample.all.map { try section($0, language, form) }.joined(separator: "\n")
        let file = Self.folder.appendingPathComponent("\(language.rawValue).\(form.rawValue)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let approved = try String(contentsOf: file, encoding: .utf8)
        #expect(firstDifference(text, approved) == nil)
    }

    @Test
    func everyReasonHasASample() {
        #expect(Set(ReasonSample.all.map(\.alert.reason.code)) == Set(ReasonCode.allCases))
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    private func section(_ sample: ReasonSample, _ language: Language, _ form: Form) throws -> String {
        let settings = Samples.settings(language)
        let message = MessageRenderer.render(sample.alert, id: Samples.id, settings: settings, now: sample.now)
        switch form {
        case .plain: return "=== \(sample.name)\n\(message.title.plain)\n---\n\(PlainForm.text(message))\n"
        case .dingtalk:
            let text = DingTalkForm.form.text(message, language: language, limit: 19_000)
            return "=== \(sample.name)\n\(DingTalkForm.form.title(message))\n---\n\(text)\n"
        case .webhook:
            let body = WebhookBody(Samples.delivery(sample.alert), settings: settings, now: sample.now)
            return String(decoding: JSONText.bytes(body), as: UTF8.self)
        case .email, .command: return try preview("\(form)", sample, language)
        case .terminal:
            let text = TerminalForm.text(message, isUrgent: sample.alert.isUrgent, hasColour: false)
            return "=== \(sample.name)\n\(text)"
        default: return try robot("\(form)", sample, language)
        }
    }

    private func robot(_ kind: String, _ sample: ReasonSample, _ language: Language) throws -> String {
        let delivery = Samples.delivery(sample.alert)
        let whole = try ShownMessage.text(kind, delivery, language, now: sample.now)
        let text = "=== \(sample.name)\n\(whole)\n"
        guard Self.reduced.contains(sample.name) else { return text }
        let reduced = try ShownMessage.text(kind, delivery, isReduced: true, language, now: sample.now)
        return text + "\n=== \(sample.name), reduced\n\(reduced)\n"
    }

    /// All that a mailbox or a program gets, headers and both forms of the text, arguments and input.
    private func preview(_ kind: String, _ sample: ReasonSample, _ language: Language) throws -> String {
        let channel =
            kind == "email"
            ? try Mailboxes.make("smtp://mail.example.cn", language: language)
            : try Programs.make(["/usr/local/bin/notify", "--sms"], language: language)
        return "=== \(sample.name)\n\(channel.preview(Samples.delivery(sample.alert), now: sample.now))\n"
    }

    /// The first line that differs, ours and the approved one.
    private func firstDifference(_ text: String, _ approved: String) -> String? {
        let (ours, theirs) = (text.components(separatedBy: "\n"), approved.components(separatedBy: "\n"))
        for (one, other) in zip(ours, theirs) where one != other { return "ours: \(one)\napproved: \(other)" }
        return ours.count == theirs.count ? nil : "\(ours.count) lines, approved \(theirs.count)"
    }
}
