package import OpinionCore

/// `feeds list --json`.
package struct FeedList: Codable, Sendable {
    package let version: Int
    package let feeds: [FeedView]

    package init(feeds: [FeedView]) {
        version = 1
        self.feeds = feeds
    }
}

/// One feed and how it does.
package struct FeedView: Codable, Sendable {
    package enum State: String, Codable, Sendable {
        case ok, failing, quiet, new, retired
    }

    package struct Fault: Codable, Sendable {
        package let code: String
        package let text: String

        package init(code: String, text: String) {
            self.code = code
            self.text = text
        }
    }

    package let id: String
    package let outlet: String
    package let tier: String
    package let url: String
    package let every: Int64
    /// True where no interval is configured: `every` is the first.
    package let learning: Bool?
    package let local: Bool
    /// nil from a daemon of the first version.
    package let kind: FeedForm.Kind?
    /// Of dates without a zone; nil for the bureau's.
    package let timezone: String?
    /// Of `kind: page`.
    package let page: PageList?
    /// Of `kind: json`.
    package let json: JSONList?
    /// nil for a feed of no group.
    package let group: String?
    /// As the file has it; nil where it is learnt.
    package let quiet: String?
    /// Of its requests, as the file has them; never those of `headers_file`.
    package let headers: [FeedPass.Header]?
    /// The name alone.
    package let headersFile: String?
    /// The name alone.
    package let cookieFile: String?
    /// `direct`; nil for the proxy of the configuration.
    package let proxy: String?
    package let state: State
    package let lastSuccess: Instant?
    package let lastNew: Instant?
    package let nextCheck: Instant?
    package let error: Fault?
    /// The first of the looks in a row that failed; nil while it is well.
    package var failingSince: Instant?
    /// Looks in a row that failed for the present cause.
    package var failures: Int?
    /// How much of an answer is new, 0 to 1; nil as long as that is not known.
    package var share: Double?
    /// Seconds without news after which it counts as quiet; nil for never.
    package var quietAfter: Int64?
    /// Where it has moved for good, and is asked; nil where it has not.
    package var movedTo: String?

    package init(
        feed: Feed,
        state: State,
        lastSuccess: Instant?,
        lastNew: Instant?,
        nextCheck: Instant?,
        error: Fault?
    ) {
        (id, outlet, tier, url) = (feed.id, feed.outlet, feed.tier, feed.url)
        (every, local) = (feed.every.seconds, feed.isLocal)
        learning = feed.isLearning ? true : nil
        (kind, timezone, group) = (feed.form.kind, feed.timezone, feed.group)
        quiet = feed.silence.text
        headers = feed.pass.headers.isEmpty ? nil : feed.pass.headers
        (headersFile, cookieFile) = (feed.pass.headersFile, feed.pass.cookieFile)
        proxy = feed.pass.isDirect ? "direct" : nil
        page = if case .page(let list) = feed.form { list } else { nil }
        json = if case .json(let list) = feed.form { list } else { nil }
        (self.state, self.lastSuccess, self.lastNew) = (state, lastSuccess, lastNew)
        (self.nextCheck, self.error) = (nextCheck, error)
    }

    private enum CodingKeys: String, CodingKey {
        case id, outlet, tier, url, every, learning, local, kind, timezone, page, json, group, quiet, headers, proxy,
            state, error, failures
        case headersFile = "headers_file"
        case cookieFile = "cookie_file"
        case lastSuccess = "last_success"
        case lastNew = "last_new"
        case nextCheck = "next_check"
        case failingSince = "failing_since"
        case share = "share_new"
        case quietAfter = "quiet_after"
        case movedTo = "moved_to"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(outlet, forKey: .outlet)
        try container.encode(tier, forKey: .tier)
        try container.encode(url, forKey: .url)
        try container.encode(every, forKey: .every)
        try container.encodeIfPresent(learning, forKey: .learning)
        try container.encode(local, forKey: .local)
        try container.encodeIfPresent(kind, forKey: .kind)
        try container.encodeIfPresent(timezone, forKey: .timezone)
        try container.encodeIfPresent(page, forKey: .page)
        try container.encodeIfPresent(json, forKey: .json)
        try container.encodeIfPresent(group, forKey: .group)
        try container.encodeIfPresent(quiet, forKey: .quiet)
        try container.encodeIfPresent(headers, forKey: .headers)
        try container.encodeIfPresent(headersFile, forKey: .headersFile)
        try container.encodeIfPresent(cookieFile, forKey: .cookieFile)
        try container.encodeIfPresent(proxy, forKey: .proxy)
        try container.encode(state, forKey: .state)
        try container.encode(lastSuccess, forKey: .lastSuccess)
        try container.encode(lastNew, forKey: .lastNew)
        try container.encode(nextCheck, forKey: .nextCheck)
        try container.encode(error, forKey: .error)
        try container.encodeIfPresent(failingSince, forKey: .failingSince)
        try container.encodeIfPresent(failures, forKey: .failures)
        try container.encodeIfPresent(share, forKey: .share)
        try container.encodeIfPresent(quietAfter, forKey: .quietAfter)
        try container.encodeIfPresent(movedTo, forKey: .movedTo)
    }
}

extension FeedView {
    /// The feed as the configuration has it.
    package var feed: Feed {
        Feed(
            id: id,
            outlet: outlet,
            tier: tier,
            url: url,
            every: learning == true ? nil : TimeSpan(milliseconds: every * 1_000),
            isLocal: local,
            form: page.map(FeedForm.page) ?? json.map(FeedForm.json) ?? (kind == .sitemap ? .sitemap : .feed),
            timezone: timezone,
            silence: quiet.flatMap { SilenceLimit($0) } ?? .learnt,
            group: group,
            pass: pass
        )
    }

    private var pass: FeedPass {
        var pass = FeedPass()
        (pass.headers, pass.headersFile, pass.cookieFile) = (headers ?? [], headersFile, cookieFile)
        pass.isDirect = proxy == "direct"
        return pass
    }
}

/// `feeds poll`: all feeds when `ids` is empty.
package struct PollRequest: Codable, Sendable {
    package var ids: [String]
    /// True: answer when every poll is stored.
    package var wait: Bool

    package init(ids: [String], wait: Bool) {
        self.ids = ids
        self.wait = wait
    }
}

/// What a round of polls brought.
package struct PollReport: Codable, Sendable {
    package struct Failure: Codable, Sendable {
        package let id: String
        package let code: String

        package init(id: String, code: String) {
            self.id = id
            self.code = code
        }
    }

    package let version: Int
    package let polled: Int
    package let unchanged: Int
    package let newItems: Int
    package let failed: [Failure]
    package let seconds: Double

    package init(polled: Int, unchanged: Int, newItems: Int, failed: [Failure], seconds: Double) {
        version = 1
        (self.polled, self.unchanged, self.newItems) = (polled, unchanged, newItems)
        (self.failed, self.seconds) = (failed, seconds)
    }

    private enum CodingKeys: String, CodingKey {
        case version, polled, unchanged, failed, seconds
        case newItems = "new_items"
    }
}
