/// The words for what keeps an alert back.
package enum HolderName {
    package static let quiet = "quiet"
    package static func silence(_ id: Int) -> String { "silence:\(id)" }

    /// The number of the silence that a holder is; nil for other holders.
    package static func silence(of holder: String) -> Int? {
        guard holder.hasPrefix("silence:") else { return nil }
        return Int(holder.dropFirst("silence:".count))
    }

    /// What people read; a holder of a later version as it is written.
    package static func phrase(_ holder: String) -> Phrase {
        if holder == quiet { return Phrase("安靜時段", "安静时段", "quiet hours") }
        guard let id = silence(of: holder) else { return Phrase(holder, holder, holder) }
        return Phrase("靜默 \(id)", "静默 \(id)", "silence \(id)")
    }
}
