import Testing

@testable import OpinionCore

/// Two incidents that turn out to be one happening.
struct MergingTests {
    private let now = t0 + .hours(1)

    private func merge(_ source: Incident, into target: Incident) throws -> Merging {
        try Merging.of(source, into: target, by: officer, reason: "同一起", zone: .shanghai, now: now)
    }

    private func incident(_ number: IncidentNumber, detected: TimeSpan, level: LevelName = "重大") -> Incident {
        let fresh = Incident.sample(level, number: number).with {
            $0.times.detected = .init(at: t0 + detected, by: "x")
        }
        return ClockSetting.derived(fresh, by: officer, reason: "", zone: .shanghai, now: t0).incident
    }

    @Test func earliestStartOfBothIsKeptWithANewRevision() throws {
        let merging = try merge(incident(2, detected: .minutes(-30)), into: incident(1, detected: .zero))
        #expect(merging.target.clock(.release)?.start == t0 - .minutes(30))
        #expect(merging.target.clock(.release)?.revision == 2)
        let moved = DeadlineChange(kind: .release, old: t0 + .hours(5), new: t0 - .minutes(30) + .hours(5))
        #expect(merging.deadlines.contains(moved))
    }

    @Test func deadlineNeverMovesBackByMerging() throws {
        let target = incident(1, detected: .minutes(-30))
        let later = try incident(2, detected: .zero).after(.occurred(t0 - .minutes(5), reason: "來電"), at: now)
        let merging = try merge(later, into: target)
        #expect(merging.deadlines.isEmpty)
        #expect(merging.target.clocks == target.clocks)
    }

    @Test func timeThatCannotBeTrustedMovesNothing() throws {
        let old = incident(2, detected: .zero).with { $0.times.published = .init(at: t0 - .days(30), by: "甲報") }
        #expect(try merge(old, into: incident(1, detected: .zero)).deadlines.isEmpty)
    }

    @Test func mergedIncidentEndsAndKeepsItsNumber() throws {
        let source = try merge(incident(2, detected: .zero), into: incident(1, detected: .zero)).source
        #expect(source.state == .merged)
        #expect(source.mergedInto == 1)
        #expect(source.runningClocks.isEmpty)
        let reopened = try source.after(.reopen(message: nil), at: now)
        #expect(reopened.mergedInto == nil)
        #expect(reopened.runningClocks.map(\.kind) == [.release, .press])
    }

    @Test func releaseOfEitherStopsTheClockAndStandsInTheRecord() throws {
        let done = try incident(2, detected: .zero).after(.milestone(.release, .made(at: now)), at: now)
        let merging = try merge(done, into: incident(1, detected: .zero))
        #expect(merging.met == [.release])
        #expect(merging.target.runningClocks.map(\.kind) == [.press])
        #expect(merging.target.record.responses.map(\.kind) == [.release])
        #expect(merging.target.state == .responding)
    }

    @Test func overdueClockOfTheMergedIsStillOwed() throws {
        let late = incident(2, detected: .hours(-6)).with { $0.isProposed = true }
        let settled = incident(1, detected: .hours(-6), level: "較大")
        let target = try merge(late, into: settled).target
        #expect(target.level == "較大")
        #expect(target.suggested == "重大")
        #expect(target.runningClocks.map(\.kind).contains(.release))
    }

    @Test func higherLevelIsTakenAndRecorded() throws {
        let target = incident(1, detected: .zero, level: "較大").with { $0.isProposed = true }
        let merging = try merge(incident(2, detected: .zero), into: target)
        #expect(merging.raisedFrom == "較大")
        #expect(merging.target.level == "重大")
        #expect(!merging.target.isProposed)
        #expect(merging.target.record.regrades.last?.to == "重大")
        #expect(Set(merging.target.runningClocks.map(\.kind)) == [.release, .press])
    }

    @Test func acknowledgementIsTakenOnlyWhereThereIsNone() throws {
        let mine = try incident(2, detected: .zero).after(.acknowledge(message: nil), by: colleague, at: now)
        let merging = try merge(mine, into: incident(1, detected: .zero))
        #expect(merging.isAcknowledgementTaken)
        #expect(merging.target.acknowledged?.by == colleague)
        let own = try incident(1, detected: .zero).after(.acknowledge(message: nil), by: officer, at: now)
        #expect(try merge(mine, into: own).target.acknowledged?.by == officer)
    }

    @Test func drillsAndAreasStayApart() throws {
        let drill = Opening.byHand(
            .init(title: "演練", area: "淘汰落後產能", department: "產業發展科", level: "重大", isDrill: true),
            number: 3,
            by: officer,
            policy: .standard,
            zone: .shanghai,
            now: t0
        )
        #expect(throws: RegroupRefusal.drill(3, 1)) { try merge(drill, into: incident(1, detected: .zero)) }
        let other = Opening.byHand(
            .init(title: "別的", area: "民爆", department: "技術科", level: "重大"),
            number: 4,
            by: officer,
            policy: .standard,
            zone: .shanghai,
            now: t0
        )
        #expect(throws: RegroupRefusal.otherArea(4, 1)) { try merge(other, into: incident(1, detected: .zero)) }
    }

    @Test func proposedHigherLevelIsSuggestedWhereAnOfficerHasSettledTheOther() throws {
        let settled = incident(1, detected: .zero, level: "較大").with { $0.isProposed = false }
        let proposed = incident(2, detected: .zero, level: "重大").with { $0.isProposed = true }
        let merging = try merge(proposed, into: settled)
        #expect(merging.target.level == "較大" && merging.suggested == "重大")
        #expect(merging.target.suggested == "重大")
        #expect(try merge(settled, into: incident(3, detected: .zero)).suggested == nil)
    }

    @Test func concernOfTheMergedComesAlong() throws {
        let source = incident(2, detected: .zero).with { $0.concern = .morality }
        #expect(try merge(source, into: incident(1, detected: .zero)).target.concern == .morality)
    }

    /// A reply level runs no release clock: the release that was recorded all the same counts for the other.
    @Test func releaseThatNoClockWaitedForStopsTheClockOfTheOther() throws {
        let release = Act.milestone(.release, .made(at: now))
        let source = try incident(2, detected: .zero, level: "較大").after(release, at: now)
        #expect(source.clock(.release) == nil)
        let merging = try merge(source, into: incident(1, detected: .zero))
        #expect(merging.target.clock(.release)?.isRunning == false)
        #expect(merging.met == [.release])
    }
}
