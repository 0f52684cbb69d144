import HTTPTransfer
import OpinionCore

/// One row of what mail servers answer (RFC 5321 §4.2.3, RFC 4954 §6, RFC 3463): the first row that fits counts.
struct EmailCode: Sendable {
    let steps: ClosedRange<MailStep>
    let codes: ClosedRange<Int>
    /// The end of an enhanced status, `7.1`; nil: any or none.
    let detail: String?
    let meaning: VendorCode.Meaning
    let text: Phrase

    init(
        _ step: MailStep,
        _ codes: ClosedRange<Int>,
        detail: String? = nil,
        _ meaning: VendorCode.Meaning,
        _ text: Phrase
    ) {
        self.init(step...step, codes, detail: detail, meaning, text)
    }

    init(
        _ steps: ClosedRange<MailStep>,
        _ codes: ClosedRange<Int>,
        detail: String? = nil,
        _ meaning: VendorCode.Meaning,
        _ text: Phrase
    ) {
        (self.steps, self.codes, self.detail) = (steps, codes, detail)
        (self.meaning, self.text) = (meaning, text)
    }

    func fits(_ step: MailStep, _ reply: MailReply) -> Bool {
        steps.contains(step) && codes.contains(reply.code) && (detail == nil || detail == reply.detail)
    }
}
