import OpinionCore

/// What is answered to `alerts retry` and `alerts drop`.
enum DeliveryTexts {
    /// - Parameter entry: as it stood before.
    static func retried(_ entry: OutboxEntry) -> Phrase {
        let id = entry.id.spoken
        switch entry.state {
        case .held:
            let holder = entry.hold.map { HolderName.phrase($0.by) } ?? Phrase("暫緩", "暂缓", "the hold")
            return Phrase(
                "\(id) 不再暫緩（\(holder.traditional)），已放行",
                "\(id) 不再暂缓（\(holder.simplified)），已放行",
                "\(id) is released (it was held by \(holder.english))"
            )
        case .undelivered:
            return Phrase(
                "\(id) 再試原通道「\(entry.channel)」，結果見 opinionctl alerts show \(bare(entry.id))",
                "\(id) 再试原通道“\(entry.channel)”，结果见 opinionctl alerts show \(bare(entry.id))",
                "\(id) is tried again on channel “\(entry.channel)”; see opinionctl alerts show \(bare(entry.id))"
            )
        default: return Phrase("\(id) 立即重送", "\(id) 立即重送", "\(id) goes out at once")
        }
    }

    static func dropped(_ id: DeliveryID) -> Phrase {
        let id = id.spoken
        return Phrase("\(id) 不再發送，已記入日誌", "\(id) 不再发送，已记入日志", "\(id) is not sent any more; the log says so")
    }

    /// Why nothing can be done with one that is not on its way any more.
    /// - Parameter time: since when, where that is known.
    static func over(_ entry: OutboxEntry, at time: String?) -> Phrase {
        let fate = fate(entry)
        let when = time.map { "（\($0)）" } ?? ""
        return Phrase(
            "\(entry.id.spoken) \(fate.traditional)\(when)：什麼都沒有做；opinionctl alerts show \(bare(entry.id)) 查看",
            "\(entry.id.spoken) \(fate.simplified)\(when)：什么都没有做；opinionctl alerts show \(bare(entry.id)) 查看",
            "\(entry.id.spoken) \(fate.english)\(time.map { " (\($0))" } ?? ""): nothing was done; see `opinionctl alerts show \(bare(entry.id))`"
        )
    }

    private static func fate(_ entry: OutboxEntry) -> Phrase {
        switch entry.state {
        case .sent: return Phrase("已送達", "已送达", "has arrived")
        case .superseded:
            guard let newer = entry.supersededBy?.spoken else {
                return Phrase("已作廢，發出前已不成立", "已作废，发出前已不成立", "was superseded: it no longer held")
            }
            return Phrase("已作廢，由 \(newer) 代替", "已作废，由 \(newer) 代替", "was superseded by \(newer)")
        case .folded:
            guard let summary = entry.foldedInto?.spoken else {
                return Phrase("已併入匯總", "已并入汇总", "was told in a summary")
            }
            return Phrase("已併入匯總 \(summary)", "已并入汇总 \(summary)", "was told in the summary \(summary)")
        case .dropped:
            let by = entry.dropped?.by ?? ""
            return Phrase("已由 \(by) 放棄", "已由 \(by) 放弃", "was dropped by \(by)")
        case .pending, .held, .undelivered: return Phrase("仍未送達", "仍未送达", "has not arrived")
        }
    }

    /// As it is typed.
    private static func bare(_ id: DeliveryID) -> String { "\(id.incident)-\(id.ordinal)" }
}
