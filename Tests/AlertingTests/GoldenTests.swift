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
    }

    @Test(arguments: Language.allCases, Form.allCases)
    func messagesReadAsApproved(language: Language, form: Form) throws {
        let text = ReasonSample.all.map { section($0, language, form) }.joined(separator: "\n")
        let file = Self.folder.appendingPathComponent("\(language.rawValue).\(form.rawValue)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let approved = try String(contentsOf: file, encoding: .utf8)
        #expect(firstDifference(text, approved) == nil)
    }

    @Test
    func everyReasonHasASample() {
        #expect(Set(ReasonSample.all.map(\.alert.reason.code)).count == 24)
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    private func section(_ sample: ReasonSample, _ language: Language, _ form: Form) -> String {
        let settings = Samples.settings(language)
        let message = MessageRenderer.render(sample.alert, id: Samples.id, settings: settings, now: sample.now)
        switch form {
        case .plain: return "=== \(sample.name)\n\(message.title.plain)\n---\n\(PlainForm.text(message))\n"
        case .dingtalk:
            let text = DingTalkForm.text(message, limit: 19_000, language: language)
            return "=== \(sample.name)\n\(DingTalkForm.title(message))\n---\n\(text)\n"
        case .webhook:
            let body = WebhookBody(Samples.delivery(sample.alert), settings: settings, now: sample.now)
            return String(decoding: JSONText.bytes(body), as: UTF8.self)
        }
    }

    /// The first line that differs, ours and the approved one.
    private func firstDifference(_ text: String, _ approved: String) -> String? {
        let (ours, theirs) = (text.components(separatedBy: "\n"), approved.components(separatedBy: "\n"))
        for (one, other) in zip(ours, theirs) where one != other { return "ours: \(one)\napproved: \(other)" }
        return ours.count == theirs.count ? nil : "\(ours.count) lines, approved \(theirs.count)"
    }
}
