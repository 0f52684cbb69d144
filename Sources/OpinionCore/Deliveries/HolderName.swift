/// The words for what keeps an alert back.
package enum HolderName {
    package static let quiet = "quiet"
    /// What the vendor allows in a minute.
    package static let rate = "rate"
    package static func silence(_ id: Int) -> String { "silence:\(id)" }
    /// The digest of a department.
    package static func digest(_ department: String) -> String { digests + department }
    /// How the holders of digests begin.
    package static let digests = "digest:"

    /// The department whose digest a holder is; nil for other holders.
    package static func department(of holder: String) -> String? {
        holder.hasPrefix(digests) ? String(holder.dropFirst(digests.count)) : nil
    }

    /// The number of the silence that a holder is; nil for other holders.
    package static func silence(of holder: String) -> Int? {
        guard holder.hasPrefix("silence:") else { return nil }
        return Int(holder.dropFirst("silence:".count))
    }

    /// What people read; a holder of a later version as it is written.
    package static func phrase(_ holder: String) -> Phrase {
        if holder == quiet { return Phrase("安靜時段", "安静时段", "quiet hours") }
        if holder == rate { return Phrase("通道限速", "通道限速", "the channel's limit") }
        if let name = department(of: holder) { return Phrase("簡報（\(name)）", "简报（\(name)）", "digest of \(name)") }
        guard let id = silence(of: holder) else { return Phrase(holder, holder, holder) }
        return Phrase("靜默 \(id)", "静默 \(id)", "silence \(id)")
    }
}
