import FeedParsing
import HTTPTransfer
import OpinionCore

/// One look at a feed: what is looked at, and with what in mind.
struct Look: Sendable {
    let feed: Feed
    let state: FeedState
    let deployment: Deployment
    let now: Instant

    /// However often a server says that nothing has changed, a whole answer is asked for so often: some say it for ever.
    private static let wholeAnswerEvery = TimeSpan.hours(24)

    var language: Language { deployment.configuration.language }

    /// Where the feed is asked.
    var address: String { state.address(of: feed) }

    /// Whether the server may answer that nothing has changed. What was left out the last time stands behind a first page
    /// that may not have.
    var isConditional: Bool {
        guard let last = state.lastBody, !isUnfinished else { return false }
        return (.zero..<Self.wholeAnswerEvery).contains(now - last)
    }

    /// Where an answer says that the feed has moved for good.
    func moved(_ response: HTTPResponse) -> String? {
        guard response.redirectedPermanently, FeedMove.isFit(response.finalURL, for: address) else { return nil }
        return response.finalURL
    }

    /// True when the last look read the first page of a list and not all that it should have.
    var isUnfinished: Bool { state.bodyHash == FeedState.unfinished }

    /// True when the addresses of further pages are counted.
    var isCounted: Bool {
        guard case .page(let list) = feed.form, case .counted = list.next else { return false }
        return true
    }

    func read(_ response: HTTPResponse, page: Int = 1) throws(FeedFault) -> FeedReading.Result {
        let reading = FeedReading(
            form: feed.form,
            options: ParseOptions(assumedZone: deployment.assumedZone(of: feed)),
            language: language
        )
        let hints = ParseHints(contentType: response.headers["content-type"], baseURL: response.finalURL)
        return try reading.read(response.body, hints, now: now, page: page)
    }

    /// The first page was read; a further one was not, because of `cause`.
    func brokenOff(_ cause: FeedFault) -> FeedFault {
        let text = Phrase(
            "第一頁已讀，後面的頁沒有讀全，下次再讀：",
            "第一页已读，后面的页没有读全，下次再读：",
            "the first page was read, the further ones not all; they are read the next time: "
        )
        return FeedFault(code: PageTurning.brokenOff, text: text[language] + cause.text)
    }
}
