/// The script that gives a date text's country away.
enum DateScript: Sendable {
    case none
    /// Hangul.
    case korean
    /// 午後, 令和, 曜日: words that only Japanese has.
    case japanese
    /// 上午, 星期, 民國: words that only Chinese has.
    case chinese

    /// Seconds east of UTC in the one zone of Korea or of Japan. Chinese is left to the caller's option, as
    /// `feeds parse --timezone` promises.
    var zoneSeconds: Int? { self == .korean || self == .japanese ? 9 * 3600 : nil }
}
