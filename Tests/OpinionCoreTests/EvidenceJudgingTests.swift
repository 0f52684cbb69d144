import Testing

@testable import OpinionCore

struct EvidenceJudgingTests {
    private let job = EvidenceJob(id: 1, item: 7, url: "https://a.cn/1", added: Self.now, due: Self.now, looks: 1)
    private static let now = Instant(seconds: 1_787_882_400)
    private static let sample = "東源縣一企業夜間生產地條鋼被查。事故造成3人死亡，原因正在調查。"

    private static func record(
        _ kind: EvidenceRecord.Kind = .kept,
        text: String? = sample,
        body: String = "a",
        status: Int = 200,
        cause: String? = nil
    ) -> EvidenceRecord {
        EvidenceRecord(
            item: 7,
            url: "https://a.cn/1",
            at: now,
            kind: kind,
            status: status,
            cause: cause,
            body: body,
            size: 1,
            contentType: nil,
            charset: nil,
            document: "{}",
            hash: "h",
            title: nil,
            text: text
        )
    }

    private func judge(
        _ answer: PageLook.Answer,
        _ change: (inout EvidenceJob) -> Void = { _ in },
        last: EvidenceRecord? = record(),
        lastText: EvidenceRecord? = record()
    ) -> PageVerdict {
        var job = job
        change(&job)
        return PageJudging.judge(PageLook(answer, at: Self.now), job: job, last: last, lastText: lastText)
    }

    private func page(_ record: EvidenceRecord, isFrontPage: Bool = false) -> PageLook.Answer {
        .page(record, isFrontPage: isFrontPage)
    }

    @Test func firstPageIsKeptAndTheSameIsConfirmed() {
        #expect(judge(page(Self.record()), last: nil, lastText: nil) == .keep(Self.record(), nil))
        #expect(judge(page(Self.record())) == .same)
        #expect(judge(.unchanged) == .same)
    }

    @Test func otherBytesWithTheSameArticleAreTheSame() {
        #expect(judge(page(Self.record(body: "b"))) == .same)
        let counted = Self.record(text: Self.sample + "\n閱讀 1234 評論 5", body: "b")
        #expect(judge(page(counted)) == .same)
        // An officer who asks gets the bytes of now.
        #expect(judge(page(counted), { $0.isAsked = true }) == .keep(counted, nil))
    }

    @Test func anotherFigureIsNews() {
        let changed = Self.record(text: Self.sample.replacing("3人", with: "5人"), body: "b")
        #expect(judge(page(changed)) == .keep(changed, .changed(before: Self.record())))
    }

    @Test func takenDownArticleIsToldAtTheSecondLook() {
        let gone = Self.record(.gone, text: nil, body: "404", status: 404, cause: "http_404")
        #expect(judge(page(gone)) == .doubt(until: Self.now + .minutes(10), cause: "http_404"))
        #expect(judge(page(gone), { $0.doubts = 1 }) == .keep(gone, .gone(before: Self.record())))
        #expect(judge(page(gone), last: gone) == .same)
        // A page that never was there is recorded and no news.
        #expect(judge(page(gone), last: nil, lastText: nil) == .keep(gone, nil))
    }

    @Test func frontPageInPlaceOfTheArticleIsGone() {
        let front = Self.record(text: "今日要聞。市民公園菊花盛開，秋高氣爽，遊人如織。", body: "f")
        #expect(judge(page(front, isFrontPage: true)) == .doubt(until: Self.now + .minutes(10), cause: "otherPage"))
        guard case .keep(let kept, .gone) = judge(page(front, isFrontPage: true), { $0.doubts = 1 }) else {
            Issue.record("not told")
            return
        }
        #expect(kept.kind == .gone)
    }

    @Test func browserCheckInPlaceOfTheArticleIsNoNews() {
        let blocked = Self.record(.unread, text: nil, body: "x", cause: "blocked")
        #expect(judge(page(blocked)) == .keep(blocked, nil))
        #expect(judge(page(blocked), last: blocked) == .same)
    }

    @Test func failureIsTriedAgainAndThenRecordedOnce() {
        let failing = PageLook.Answer.noAnswer(cause: "timeout", retryAfter: nil)
        #expect(judge(failing) == .retry(at: Self.now + .minutes(1), cause: "timeout"))
        #expect(judge(failing, { $0.attempts = 4 }) == .retry(at: Self.now + .hours(6), cause: "timeout"))
        #expect(judge(failing, { $0.attempts = 5 }) == .failed(cause: "timeout"))
        let failed = Self.record(.failed, text: nil, cause: "timeout")
        #expect(judge(failing, { $0.attempts = 5 }, last: failed) == .same)
        let asked = PageLook.Answer.noAnswer(cause: "http_503", retryAfter: .minutes(40))
        #expect(judge(asked) == .retry(at: Self.now + .minutes(40), cause: "http_503"))
    }

    @Test func forbiddenAddressIsNotTriedAgain() {
        #expect(judge(.refused(cause: "addressRefused"), last: nil, lastText: nil) == .failed(cause: "addressRefused"))
    }

    @Test(arguments: [
        ("阅读量", "3人死亡。\n阅读 10 评论 2", "3人死亡。\n阅读 99 评论 8", false),
        ("one typing error", "東源縣一企業夜間生產地條鋼被查", "東源縣一企业夜間生產地條鋼被查", false),
        ("figure", "事故造成3人死亡", "事故造成5人死亡", true),
        ("Chinese figure", "事故造成三人死亡", "事故造成五人死亡", true),
        ("new sentence", "企業被查。", "企業被查。縣應急管理局負責人已趕赴現場處置。", true),
        ("removed sentence", "企業被查。縣應急管理局負責人已趕赴現場處置。", "企業被查。", true),
        ("white space", "企業 被查。\n停產", "企業被查。停產", false),
        ("order", "甲被查。乙停產。", "乙停產。甲被查。", false),
    ])
    func materialChange(name: String, before: String, after: String, expected: Bool) {
        #expect(TextChange.isMaterial(from: before, to: after) == expected, "\(name)")
    }

    @Test func looksAreMadeAfterOneSixAndTwentyFourHoursThenDaily() {
        var at = Self.now
        var hours: [Int64] = []
        for looks in 1...5 {
            at = EvidenceSchedule.next(looks: looks, now: at)
            hours.append((at - Self.now).seconds / 3_600)
        }
        #expect(hours == [1, 6, 24, 48, 72])
    }

    @Test func oneHostIsAskedByOneAndNotTooSoon() {
        let urls = ["http://a.cn/1", "http://a.cn/2", "http://b.cn/1", "http://c.cn/1", "http://d.cn/1"]
        let jobs = urls.enumerated().map {
            EvidenceJob(id: Int64($0.offset), item: 1, url: $0.element, added: Self.now, due: Self.now)
        }
        let chosen = EvidenceSchedule.choose(
            jobs,
            busy: ["b.cn"],
            visited: ["c.cn": .seconds(1), "d.cn": .seconds(2)],
            room: 9
        )
        #expect(chosen.map(\.url) == ["http://a.cn/1", "http://d.cn/1"])
        #expect(EvidenceSchedule.choose(jobs, busy: [], visited: [:], room: 2).count == 2)
    }

    @Test func onlyWhatMayGoGoes() {
        func page(_ name: String, days: Int, needed: Bool = false, act: Int? = nil) -> StoredPage {
            StoredPage(
                body: name,
                size: 10,
                lastSeen: Self.now - .days(days),
                isNeeded: needed,
                lastAct: act.map { Self.now - .days($0) }
            )
        }
        let pages = [
            page("open", days: 900, needed: true), page("old", days: 401), page("young", days: 182),
            page("middle", days: 300), page("elder", days: 350), page("acted", days: 500, act: 100),
        ]
        func gone(_ total: Int) -> [String] {
            let settings = EvidenceSettings(largestTotal: 50)
            let result = EvidenceRetention.removals(of: pages, total: total, settings: settings, now: Self.now)
            return result.gone.map { "\($0.page.body) \($0.why)" } + (result.isOverLimit ? ["over"] : [])
        }
        #expect(gone(40) == ["old age"])
        #expect(gone(70) == ["old age", "elder room"])
        #expect(gone(90) == ["old age", "elder room", "middle room", "over"])
    }

    @Test(arguments: [
        ("https://a.cn/", true), ("https://a.cn", true), ("https://a.cn/index.html?x=1", false),
        ("https://a.cn/index.html", true),
        ("https://a.cn/news/1.html", false), ("x", false),
    ])
    func frontPages(url: String, expected: Bool) {
        #expect(PageAddress.isFrontPage(url) == expected)
    }
}
