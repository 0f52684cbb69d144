import OpinionCore
import Testing

@Suite struct IntakeTests {
    private func decide(
        _ candidates: [JoinCandidate] = [],
        published: PublishedTime? = nil,
        isFirstAnswer: Bool = false
    ) -> IntakeDecision {
        Intake.decide(
            .sample(published: published),
            candidates: candidates,
            isFirstAnswer: isFirstAnswer,
            policy: .standard
        )
    }

    private func candidate(_ number: Int, sameURL: Bool = false, hoursAgo: Int = 1) -> JoinCandidate {
        JoinCandidate(number: number, link: sameURL ? .address : .title, lastItemFound: t0 - .hours(hoursAgo))
    }

    @Test func whatNobodyReportedOpens() {
        #expect(decide() == .open)
    }

    @Test(arguments: [1, 71, 72, 73, 24 * 365])
    func theSameAddressJoinsHoweverLate(_ hours: Int) {
        #expect(decide([candidate(7, sameURL: true, hoursAgo: hours)]) == .join(7, isSameArticle: true))
    }

    @Test(arguments: [(0, true), (71, true), (72, true), (73, false)])
    func theSameTitleJoinsWithinThreeDays(_ hours: Int, _ joins: Bool) {
        #expect(decide([candidate(7, hoursAgo: hours)]) == (joins ? .join(7, isSameArticle: false) : .open))
    }

    @Test func theThreeDaysEndToTheMillisecond() {
        let late = JoinCandidate(
            number: 7,
            link: .title,
            lastItemFound: t0 - .hours(72) - TimeSpan(milliseconds: 1)
        )
        #expect(decide([late]) == .open)
    }

    @Test func theSameAddressGoesBeforeTheSameTitle() {
        let both = [candidate(9), candidate(3, sameURL: true, hoursAgo: 900), candidate(8)]
        #expect(decide(both) == .join(3, isSameArticle: true))
        #expect(decide(both.reversed()) == .join(3, isSameArticle: true))
    }

    @Test(arguments: [(true, 900, true), (false, 72, true), (false, 73, false)])
    func aStoryGoesOnWhileItsIncidentIsDealtWith(isLive: Bool, hours: Int, joins: Bool) {
        let story = JoinCandidate(number: 7, link: .story, isLive: isLive, lastItemFound: t0 - .hours(hours))
        #expect(decide([story]) == (joins ? .join(7, isSameArticle: false) : .open))
    }

    @Test func aStoryGoesBeforeATitleAndAfterAnAddress() {
        let story = JoinCandidate(number: 2, link: .story, lastItemFound: t0)
        #expect(decide([candidate(9), story]) == .join(2, isSameArticle: false))
        #expect(decide([candidate(1, sameURL: true), story]) == .join(1, isSameArticle: true))
    }

    @Test func likenessToAnotherStoryIsNoMoreThanAHint() {
        #expect(decide([JoinCandidate(number: 7, link: .likeness, lastItemFound: t0)]) == .open)
    }

    @Test func amongEqualsTheNewestIncidentIsJoined() {
        #expect(decide([candidate(4), candidate(9), candidate(6)]) == .join(9, isSameArticle: false))
    }

    @Test func aFeedsFirstAnswerIsFoundLate() {
        #expect(decide(isFirstAnswer: true) == .foundLate)
        #expect(decide(published: PublishedTime(at: t0), isFirstAnswer: true) == .foundLate)
        #expect(decide([candidate(7)], isFirstAnswer: true) == .join(7, isSameArticle: false))
    }

    @Test(arguments: [
        (0, IntakeDecision.open), (86_400, .open), (86_401, .foundLate), (30 * 86_400, .foundLate), (-3_600, .open),
        (-400 * 86_400, .open),
    ])
    func oldNewsIsFoundLate(_ secondsAgo: Int, _ decision: IntakeDecision) {
        #expect(decide(published: PublishedTime(at: t0 - .seconds(secondsAgo))) == decision)
    }

    @Test(arguments: [(86_400, IntakeDecision.open), (2 * 86_400, .open), (2 * 86_400 + 1, .foundLate)])
    func aDateCountsFromTheEndOfItsDay(_ secondsAgo: Int, _ decision: IntakeDecision) {
        #expect(decide(published: PublishedTime(at: t0 - .seconds(secondsAgo), isDateOnly: true)) == decision)
    }

    @Test func oldNewsOfAKnownIncidentJoinsIt() {
        let old = PublishedTime(at: t0 - .days(3))
        #expect(decide([candidate(7)], published: old) == .join(7, isSameArticle: false))
    }
}
