import OpinionCore

extension BodyText {
    /// One line for each feed that is blind or sees again, and how many more there are.
    var blindFeeds: [Message.Section] {
        let feeds: [BlindFeed]
        switch alert.reason {
        case .feedsBlind(let blind): feeds = blind
        case .feedsRecovered(let recovered): feeds = recovered
        default: return []
        }
        let text = BlindFeedText(wording: wording, reason: alert.reason)
        let groups = BlindGroup.of(feeds)
        let shown = Array(groups.prefix(BlindFeedText.shown))
        let rest = feeds.count - shown.map(\.feeds.count).reduce(0, +)
        return list(
            shown,
            total: shown.count + rest,
            atMost: BlindFeedText.shown,
            of: .feeds(at: "opinionctl feeds list"),
            line: text.line
        )
    }
}

/// Feeds that nobody can rely on, in words.
struct BlindFeedText: Sendable {
    /// At most this many lines stand in one notice.
    static let shown = 20

    let wording: Wording
    let reason: AlertReason

    var subject: Line? {
        switch reason {
        case .feedsBlind(let feeds): blind(feeds)
        case .feedsRecovered(let feeds):
            wording.say(
                "\(feeds.count) 個來源恢復正常",
                "\(feeds.count) 个来源恢复正常",
                "\(feeds.count) feed(s) well again"
            )
        default: nil
        }
    }

    var line: Line? {
        switch reason {
        case .feedsBlind(let feeds) where feeds.allSatisfy({ $0.kind == .silent }):
            wording.say(
                "網站可能改版或換了欄目，請打開核對；本來就更新得少的，在來源裏寫 quiet: 30d",
                "网站可能改版或换了栏目，请打开核对；本来就更新得少的，在来源里写 quiet: 30d",
                "the site may have moved on: open it and see; for a feed that seldom brings news write quiet: 30d"
            )
        case .feedsBlind:
            wording.say(
                "那裏發生的事現在看不到；修復前請人工瀏覽。換了地址的，改好後 opinionctl reload",
                "那里发生的事现在看不到；修复前请人工浏览。换了地址的，改好后 opinionctl reload",
                "what happens there is not seen; read it by hand until it is mended. If the address has changed, correct it, then opinionctl reload"
            )
        case .feedsRecovered:
            wording.say(
                "中斷期間發布的，恢復後照常識別；來源只保留最近若干條，更早的要人工看",
                "中断期间发布的，恢复后照常识别；来源只保留最近若干条，更早的要人工看",
                "what was published meanwhile is recognised as always; feeds keep only their last items, and what is older has to be read by hand"
            )
        default: nil
        }
    }

    /// `2 個來源久讀不到，1 個久無新內容`
    private func blind(_ feeds: [BlindFeed]) -> Line {
        let silent = feeds.count { $0.kind == .silent }
        let unread = feeds.count - silent
        let heads = [
            unread == 0
                ? nil
                : wording.say("\(unread) 個來源久讀不到", "\(unread) 个来源久读不到", "\(unread) feed(s) unreadable for long"),
            silent == 0
                ? nil
                : wording.say("\(silent) 個來源久無新內容", "\(silent) 个来源久无新内容", "\(silent) feed(s) without news for long"),
        ]
        return heads.compactMap(\.self).joined(separator: wording.comma)
    }

    /// `heyuan-gov〈河源市政府〉：11-22 08:10 起，連接超時`, or `news.example 的 500 個來源（a、b、c…）：…`
    func line(_ group: BlindGroup) -> Line {
        let since = wording.time(group.since)
        let feed = group.feeds[0]
        let cause: Line = "\(Outside.short(feed.cause, graphemes: 120, bytes: 500))"
        guard case .feedsBlind = reason else {
            return name(group) + wording.say("：中斷自 \(since)", "：中断自 \(since)", ": since \(since)")
        }
        return name(group) + wording.say("：\(since) 起，\(cause)", "：\(since) 起，\(cause)", ": since \(since), \(cause)")
    }

    private func name(_ group: BlindGroup) -> Line {
        let (feed, count) = (group.feeds[0], group.feeds.count)
        guard count > 1, let host = feed.host else {
            return "\(feed.id)〈\(Outside.short(feed.outlet, graphemes: 30, bytes: 150))〉"
        }
        let server: Line = "\(Outside.short(host, graphemes: 60, bytes: 150))"
        let names = wording.list(group.feeds.prefix(3).map(\.id)) + (count > 3 ? "…" : "")
        return server
            + wording.say(
                " 的 \(count) 個來源（\(names)）",
                " 的 \(count) 个来源（\(names)）",
                ": \(count) feeds (\(names))"
            )
    }
}
