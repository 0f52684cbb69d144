import Testing

@testable import IncidentDesk

/// Officers correct what belongs together, and the next report follows.
@Suite(.serialized) struct RegroupTests {
    private static let two = """
          - at: 0:00
            items:
              - {title: 東源縣甲廠生產地條鋼被查, outlet: 甲報, tier: 市級}
              - {title: 連平縣廢棄廠房藏有地條鋼窩點, outlet: 乙報, tier: 省級}
            expect: {alerts: any, incidents: [{number: 1, items: 1}, {number: 2, items: 1}]}

        """

    private func holds(_ steps: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        #expect(try await Rehearsal.lines(Self.two + steps) == [], sourceLocation: sourceLocation)
    }

    // MARK: Merging

    @Test func mergedIncidentGoesOnInTheOther() async throws {
        try await holds(
            """
              - at: 0:06
                act: {merge: 2, into: 1}
                expect:
                  alerts: [{type: incident.merged, incident: 1, reason: merged}]
                  incidents: [{number: 1, items: 2, outlets: 2, state: open, clocks: [reply]}]
              - at: 0:07
                items: [{title: 連平縣廢棄廠房藏有地條鋼窩點, outlet: 丙報, tier: 省級}]
                expect: {alerts: any, incidents: [{number: 1, items: 3, outlets: 3}]}
            """
        )
    }

    @Test func nothingIsToldOfAMergedIncidentAnyMore() async throws {
        try await holds(
            """
              - {at: 0:01, act: [{ack: 1}, {merge: 2, into: 1}], expect: {alerts: any}}
              - {at: 20:00, act: {note: 1}, expect: {}}
              - {at: 47:00, expect: {alerts: [{incident: 1, moment: 50%}, {incident: 1, reason: asked}, {incident: 1, reason: ask_unanswered}, {incident: 1}, {incident: 1}, {incident: 1}, {incident: 1, moment: 75%}, {incident: 1, moment: 90%}]}}
            """
        )
    }

    @Test func acknowledgementOfTheMergedCountsWhereThereIsNone() async throws {
        try await holds(
            """
              - {at: 0:01, act: [{ack: 2, by: 李四}, {merge: 2, into: 1}], expect: {alerts: any, incidents: [{number: 1, state: acknowledged}]}}
              - {at: 0:40, expect: {}}
            """
        )
    }

    @Test func higherLevelOfTheMergedCounts() async throws {
        try await holds(
            """
              - {at: 0:01, act: [{level: 2, to: 重大}, {merge: 2, into: 1}], expect: {alerts: any, incidents: [{number: 1, level: 重大, clocks: [release, press]}]}}
            """
        )
    }

    @Test func settledLevelStandsAgainstAProposal() async throws {
        try await holds(
            """
              - at: 0:01
                items: [{title: 連平縣廢棄廠房藏有地條鋼窩點, text: 一人重傷, outlet: 丙報, tier: 省級}]
                act: [{level: 1, to: 較大}, {merge: 2, into: 1}]
                expect: {alerts: any, incidents: [{number: 1, level: 較大, clocks: [reply]}]}
            """
        )
    }

    @Test func recordedReleaseCountsForTheHappening() async throws {
        try await holds(
            """
              - {at: 0:01, act: [{level: 1, to: 重大}, {level: 2, to: 重大}], expect: {alerts: any}}
              - {at: 0:30, act: [{release: 2}, {merge: 2, into: 1}], expect: {alerts: any, incidents: [{number: 1, state: responding, clocks: [press]}]}}
            """
        )
    }

    @Test(arguments: [
        "{merge: 1, into: 1, refused: true}", "{merge: 3, into: 1, refused: true}",
        "{merge: 1, into: 3, refused: true}",
    ])
    func mergeThatMakesNoSenseIsRefused(act: String) async throws {
        try await holds("  - {at: 0:01, act: \(act), expect: {}}\n")
    }

    @Test func endedIncidentsAreNotMerged() async throws {
        try await holds(
            """
              - {at: 0:01, act: [{dismiss: 2}, {merge: 2, into: 1, refused: true}, {merge: 1, into: 2, refused: true}], expect: {alerts: any}}
            """
        )
    }

    @Test func incidentsOfTwoAreasStayApart() async throws {
        try await holds(
            """
              - at: 0:01
                items: [{title: 紫金縣民爆倉庫違規}]
                act: [{merge: 3, into: 1, refused: true}, {merge: 1, into: 3, refused: true}]
                expect: {alerts: any, incidents: [{number: 1}, {number: 2}, {number: 3}]}
            """
        )
    }

    @Test func incidentOfNoAreaJoinsTheAreaAndNeverTheOtherWayRound() async throws {
        try await holds(
            """
              - at: 0:01
                items: [{title: 和平縣一工地坍塌}]
                act: [{merge: 1, into: 3, refused: true}, {merge: 3, into: 1}]
                expect: {alerts: any, incidents: [{number: 1, items: 2, sudden: true}, {number: 2}]}
            """
        )
    }

    @Test func reopenedNumberOfAMergedIncidentHasNoReportsBack() async throws {
        try await holds(
            """
              - at: 0:01
                act: [{merge: 2, into: 1}, {reopen: 2}]
                expect: {alerts: any, incidents: [{number: 1, items: 2}, {number: 2, items: 0, clocks: [reply]}]}
            """
        )
    }

    // MARK: Splitting

    @Test func splitReportsAreAnIncidentOfTheirOwn() async throws {
        try await holds(
            """
              - {at: 0:05, items: [{title: 東源縣甲廠生產地條鋼被查, outlet: 丙報, tier: 市級, published: -30m}], expect: {alerts: any, incidents: [{number: 1, items: 2}, {number: 2}]}}
              - at: 0:06
                act: {split: 1, items: [3], title: 另一家廠}
                expect:
                  alerts: [{type: incident.opened, incident: 3, reason: split_off, level: 較大}]
                  incidents: [{number: 1, items: 1}, {number: 2}, {number: 3, title: 另一家廠, items: 1, state: open, clocks: [reply]}]
              - {at: 23:34, act: [{ack: 1}, {ack: 2}, {ack: 3}], expect: {alerts: any}}
              - {at: "23:35", expect: {alerts: [{incident: 3, moment: 50%}]}}
            """
        )
    }

    @Test func levelOfASplitIncidentIsThatOfItsReports() async throws {
        try await holds(
            """
              - at: 0:05
                items: [{title: 東源縣甲廠生產地條鋼被查, text: 一人重傷, outlet: 丙報, tier: 市級}]
                act: {split: 1, items: [3]}
                expect: {alerts: any, incidents: [{number: 1, level: 重大}, {number: 2}, {number: 3, level: 重大, clocks: [release, press]}]}
            """
        )
    }

    @Test(arguments: [
        "{split: 1, items: [1], refused: true}", "{split: 1, items: [2], refused: true}",
        "{split: 1, items: [], refused: true}", "{split: 9, items: [1], refused: true}",
    ])
    func splitThatMakesNoSenseIsRefused(act: String) async throws {
        try await holds("  - {at: 0:01, act: \(act), expect: {}}\n")
    }

    // MARK: Moving

    @Test func movedReportPullsItsEchoesAlong() async throws {
        try await holds(
            """
              - {at: 0:05, items: [{title: 東源縣甲廠生產地條鋼被查, outlet: 丙報, tier: 市級, url: "https://c.example/1"}], act: {move: 3, to: 2}, expect: {alerts: any, incidents: [{number: 1, items: 1}, {number: 2, items: 2}]}}
              - {at: 0:06, items: [{title: 東源縣甲廠生產地條鋼被查, outlet: 丙報, tier: 市級, url: "https://c.example/1"}], expect: {incidents: [{number: 1, items: 1}, {number: 2, items: 2}]}}
              - {at: 0:07, items: [{title: 東源縣甲廠生產地條鋼被查（更新）, outlet: 丙報, tier: 市級, url: "https://c.example/1", text: 又有新情況}], expect: {alerts: any, incidents: [{number: 1, items: 1}, {number: 2, items: 2}]}}
              - {at: 0:08, items: [{title: 全新的標題地條鋼, outlet: 丁報, tier: 市級, url: "https://m.c.example/1"}], expect: {alerts: any, incidents: [{number: 1, items: 1}, {number: 2, items: 3}]}}
            """
        )
    }

    @Test func movedReportBringsItsLevel() async throws {
        try await holds(
            """
              - {at: 0:05, items: [{title: 龍川縣丙廠地條鋼致一人重傷}], expect: {alerts: any}}
              - at: 0:06
                act: {move: 3, to: 1}
                expect:
                  alerts: [{reason: level_raised, incident: 1, level: 重大}]
                  incidents: [{number: 1, level: 重大, items: 2}, {number: 2}, {number: 3, items: 0}]
            """
        )
    }

    @Test func reportThatIsSetAsideStaysAsideUntilItSaysMore() async throws {
        try await holds(
            """
              - {at: 0:05, act: {move: 2, out: true}, expect: {incidents: [{number: 1}, {number: 2, items: 0}]}}
              - {at: 0:06, items: [{title: 連平縣廢棄廠房藏有地條鋼窩點, outlet: 乙報, tier: 省級}], expect: {incidents: [{number: 1}, {number: 2, items: 0}]}}
              - {at: 0:07, items: [{title: 連平縣廢棄廠房藏有地條鋼窩點, outlet: 丁報, tier: 央媒}], expect: {incidents: [{number: 1}, {number: 2, items: 0}]}}
              - {at: 0:08, items: [{title: 連平縣廢棄廠房藏有地條鋼窩點, outlet: 戊報, text: 一人重傷}], expect: {alerts: [{type: incident.opened, level: 重大}], incidents: [{number: 1}, {number: 2, items: 0}, {number: 3, items: 1}]}}
            """
        )
    }

    @Test func reportThatIsTakenBackIsNoLongerAside() async throws {
        try await holds(
            """
              - {at: 0:05, act: [{move: 2, out: true}, {move: 2, to: 1}], expect: {alerts: any, incidents: [{number: 1, items: 2}, {number: 2, items: 0}]}}
              - {at: 0:07, items: [{title: 連平縣廢棄廠房藏有地條鋼窩點, outlet: 丁報, tier: 央媒}], expect: {alerts: any, incidents: [{number: 1, items: 3}, {number: 2, items: 0}]}}
            """
        )
    }

    @Test(arguments: [
        "{move: 9, to: 1, refused: true}", "{move: 1, to: 9, refused: true}",
        "{move: 1, to: 2, from: 2, refused: true}",
        "{move: 1, out: true, from: 2, refused: true}", "{move: 1, to: 2, from: 9, refused: true}",
    ])
    func moveThatMakesNoSenseIsRefused(act: String) async throws {
        try await holds("  - {at: 0:01, act: \(act), expect: {}}\n")
    }
}
