/// The script that gives a date text's country away.
enum DateScript: Sendable {
    case none
    /// Hangul.
    case korean
    /// 上午, 星期, 民國: words that only Chinese has.
    case chinese

    /// Seconds east of UTC in the one zone of Korea. Chinese and Japanese are left to the caller's option, as
    /// `feeds parse --timezone` promises; Korean sites are known to write their own clock's time without a zone.
    var zoneSeconds: Int? { self == .korean ? 9 * 3600 : nil }
}
