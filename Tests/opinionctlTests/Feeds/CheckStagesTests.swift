import FeedParsing
import HTTPTransfer
import OpinionCore
import Testing

@testable import opinionctl

/// What became of an address, stage by stage.
@Suite struct CheckStagesTests {
    private static let now = Instant("2026-11-23T12:00:00Z") ?? Instant(seconds: 0)

    private static func certificate(days: Int64, names: [String] = ["a.cn"]) -> TLSReport.Certificate {
        .init(
            subject: "C = CN, CN = a.cn",
            issuer: "C = US, O = X, CN = R3",
            names: names,
            validFrom: 0,
            validUntil: now.milliseconds / 1_000 + days * 86_400
        )
    }

    private func result(_ change: (inout FeedCheck.Result) -> Void) -> [CheckStage] {
        var result = FeedCheck.Result(target: CheckTarget(place: .address("https://a.cn/old")))
        change(&result)
        return CheckStages(result: result, now: Self.now, language: .english).all
    }

    private func response(status: Int = 200, hops: [HTTPHop] = [], permanent: Bool = false) -> FeedCheck.Response {
        FeedCheck.Response(
            address: "203.0.113.7",
            isReused: false,
            finalURL: "https://a.cn/new",
            hops: hops,
            redirects: hops.count,
            isPermanentlyMoved: permanent,
            status: status,
            contentType: "text/xml",
            encoding: "gzip",
            wireBytes: 12_345,
            bodyBytes: 2_000_000,
            timings: HTTPTimings(
                dns: .milliseconds(5),
                connect: .milliseconds(25),
                tls: .milliseconds(85),
                firstByte: .milliseconds(90),
                total: .milliseconds(1_385)
            )
        )
    }

    @Test func eachStageHasItsTimeAndVerdict() {
        let stages = result {
            $0.response = response(hops: [HTTPHop(status: 301, url: "https://a.cn/old")], permanent: true)
            $0.tls = TLSReport(version: "TLSv1.3", certificates: [Self.certificate(days: 40)])
            $0.addresses = [
                .init(text: "203.0.113.7", isPermitted: true), .init(text: "10.0.0.3", isPermitted: false),
            ]
            $0.revalidation = .ignored(["ETag"])
        }
        #expect(stages.map(\.name) == [.dns, .tcp, .tls, .http, .redirect, .conditional])
        #expect(stages.map(\.verdict) == [.ok, .ok, .ok, .ok, .warning, .warning])
        #expect(stages.prefix(4).map(\.time) == [5, 20, 60, 1_300].map { .milliseconds($0) })
        #expect(stages[0].text == "203.0.113.7、10.0.0.3 (private, refused)")
        #expect(stages[2].text == "TLSv1.3 · a.cn · issued by R3 · valid until 2027-01-02 (40 days)")
        #expect(stages[3].text == "200 · https://a.cn/new · text/xml · 12.3 KB (gzip, 2.0 MB unpacked)")
        #expect(stages[4].text.hasPrefix("1 redirects: 301 https://a.cn/old → https://a.cn/new (moved for good"))
    }

    @Test(arguments: [(14, false), (13, true), (0, true), (-1, true)] as [(Int64, Bool)])
    func aCertificateThatEndsSoonIsAWarning(days: Int64, isWarned: Bool) {
        let facts = CertificateFacts(TLSReport(version: nil, certificates: [Self.certificate(days: days)]))
        #expect(facts?.endsSoon(Self.now) == isWarned && facts?.daysLeft(Self.now) == Int(days))
    }

    @Test(arguments: [
        (HTTPError.Code.dns, [CheckStage.Name.dns]), (.addressRefused, [.dns]), (.refused, [.dns, .tcp]),
        (.connectTimeout, [.dns, .tcp]), (.tlsExpired, [.dns, .tcp, .tls]), (.truncated, [.dns, .tcp, .http]),
        (.badURL, []),
    ])
    func theStageThatFailedIsTheLast(code: HTTPError.Code, names: [CheckStage.Name]) {
        let stages = result { $0.failure = HTTPError(code, context: "a.cn") }
        #expect(stages.map(\.name) == names)
        #expect(stages.dropLast().allSatisfy { $0.verdict == .ok } && stages.last?.verdict ?? .failed == .failed)
    }

    @Test func aCertificateThatFailsSaysWhatToTellTheSite() {
        func text(_ code: HTTPError.Code, _ certificate: TLSReport.Certificate) -> String {
            result {
                $0.failure = HTTPError(code, context: "a.cn")
                $0.tls = TLSReport(version: nil, certificates: [certificate])
            }.last?.text ?? ""
        }
        #expect(text(.tlsExpired, Self.certificate(days: -3)).hasSuffix("expired on 2026-11-20"))
        #expect(text(.tlsName, Self.certificate(days: 9, names: ["b.cn", "c.cn"])).hasSuffix("it holds for b.cn、c.cn"))
        #expect(text(.tlsChainIncomplete, Self.certificate(days: 9)).hasSuffix("its issuer “R3” was not sent"))
    }

    @Test func aFileHasNoStages() {
        let result = FeedCheck.Result(target: CheckTarget(place: .file("a.xml")))
        #expect(CheckStages(result: result, now: Self.now, language: .english).all.isEmpty)
    }

    @Test func whatServersSayASecondTimeIsTold() {
        let first = HTTPResponse(status: 200, headers: HTTPHeaders([(name: "ETag", value: "\"1\"")]))
        #expect(Revalidation(first, second: .success(HTTPResponse(status: 304))) == .honoured(["ETag"]))
        #expect(Revalidation(first, second: .success(HTTPResponse(status: 200))) == .ignored(["ETag"]))
        #expect(Revalidation(first, second: .success(HTTPResponse(status: 500))) == .failed("HTTP 500"))
        #expect(Revalidation(first, second: .failure(HTTPError(.reset, context: ""))) == .failed("reset"))
    }
}

/// How often a feed publishes.
@Suite struct PublishingRhythmTests {
    private static let now = Instant("2026-11-23T12:00:00Z") ?? Instant(seconds: 0)

    private func rhythm(minutes: [Int], precision: FeedDate.Precision = .minute) -> PublishingRhythm? {
        let items = minutes.map { ago in
            var item = ParsedItem()
            item.datePublished = FeedDate(
                milliseconds: Self.now.milliseconds - Int64(ago) * 60_000,
                precision: precision
            )
            return CheckedItem(item: item, matches: [], doubts: [])
        }
        return PublishingRhythm(items, now: Self.now)
    }

    @Test func gapIsTheMiddleOneAndTheIntervalWhatPollingWouldLearn() {
        let found = rhythm(minutes: [60, 70, 80, 90, 100, 110, 400])
        #expect(found?.newest == Self.now - .minutes(60))
        #expect(found?.medianGap == .minutes(10))
        #expect(found?.learnt.map { FeedRhythm.bounds.contains($0) } == true)
    }

    @Test func livelyFeedsLearnShortIntervalsAndQuietOnesTheLongest() throws {
        let lively = try #require(rhythm(minutes: (0..<200).map { $0 })?.learnt)
        let quiet = try #require(rhythm(minutes: (0..<20).map { $0 * 1_440 })?.learnt)
        #expect(lively <= .minutes(4) && quiet == FeedRhythm.bounds.upperBound)
    }

    @Test func daysAloneTellNoGap() {
        #expect(rhythm(minutes: [10, 2_000, 4_000], precision: .day)?.medianGap == nil)
        #expect(rhythm(minutes: [10, 20])?.medianGap == nil)
        #expect(rhythm(minutes: []) == nil && rhythm(minutes: [-5]) == nil)
    }
}
