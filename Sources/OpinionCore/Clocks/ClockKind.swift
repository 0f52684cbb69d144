/// What a clock waits for, and the act that stops it.
package enum ClockKind: String, Sendable, Codable, Hashable, CaseIterable {
    /// 權威發布: authoritative information (within 5 hours, 國辦發〔2016〕80號).
    case release
    /// 新聞發布會: press conference (within 24 hours, 國辦發〔2016〕61號).
    case press
    /// 回應: an answer to every other 政務輿情 (within 48 hours, 國辦發〔2016〕61號).
    case reply
}
