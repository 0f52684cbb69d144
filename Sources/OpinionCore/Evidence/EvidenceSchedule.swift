/// When pages are looked at.
package enum EvidenceSchedule {
    /// How long one host is left alone between two pages.
    package static let hostGap = TimeSpan.seconds(2)
    /// How long a page that seems gone is given to come back, before people are told.
    package static let doubtGap = TimeSpan.minutes(10)
    /// Attempts of one look before it is recorded as failed.
    package static let mostAttempts = 6
    /// A first look that could not be made for this long is given up when no incident rests on the page any more.
    package static let stale = TimeSpan.days(7)

    private static let retries: [TimeSpan] = [.minutes(1), .minutes(5), .minutes(30), .hours(2), .hours(6)]
    private static let rechecks: [TimeSpan] = [.hours(1), .hours(5), .hours(18)]
    private static let longestAsked = TimeSpan.hours(24)

    /// 1 h, 6 h and 24 h after the first look, then daily.
    package static func next(looks: Int, now: Instant) -> Instant {
        now + (looks >= 1 && looks <= rechecks.count ? rechecks[looks - 1] : .hours(24))
    }

    /// 1, 5, 30 min, 2 h, 6 h; longer where the server asks for it, up to a day.
    /// - Parameter attempts: how many were made, this one included.
    package static func retry(attempts: Int, asked: TimeSpan?, now: Instant) -> Instant {
        let own = retries[min(max(attempts, 1), retries.count) - 1]
        return now + max(own, min(asked ?? .zero, longestAsked))
    }

    /// Which of the due jobs may begin: the earliest of each host that is not busy.
    /// - Parameter visited: the time since each host was asked last; hosts that were not are not in it.
    package static func choose(
        _ due: [EvidenceJob],
        busy: Set<String>,
        visited: [String: TimeSpan],
        room: Int
    ) -> [EvidenceJob] {
        var taken = busy
        var chosen: [EvidenceJob] = []
        for job in due where chosen.count < room {
            let host = PageAddress.host(job.url)
            if let since = visited[host], since < hostGap { continue }
            if taken.insert(host).inserted { chosen.append(job) }
        }
        return chosen
    }
}

/// Addresses of pages.
package enum PageAddress {
    /// True for addresses that a page can be fetched from.
    package static func isFetchable(_ url: String) -> Bool {
        let start = url.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }

    /// Host and port in lower case; empty for what is no address.
    package static func host(_ url: String) -> String {
        let rest = url.drop { $0 != "/" }
        guard rest.hasPrefix("//") else { return "" }
        let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return (authority.split(separator: "@").last.map(String.init) ?? "").lowercased()
    }

    /// True for a site's front page: where many sites lead readers of an article that was taken down.
    package static func isFrontPage(_ url: String) -> Bool {
        let rest = url.drop { $0 != "/" }
        guard rest.hasPrefix("//") else { return false }
        let path = rest.dropFirst(2).drop { $0 != "/" && $0 != "?" && $0 != "#" }
        return ["", "/", "/index.html", "/index.htm", "/index.shtml", "/index.php"].contains(path.lowercased())
    }
}
