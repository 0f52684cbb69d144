import OpinionCore
import Testing
import TextMatching

@testable import OpinionFiles

/// Every message that the check of rules can give, with its exact text and place.
struct RuleMessageTests {
    @Test(arguments: QueryMessages.all)
    func faultOfAQueryReadsLikeThis(_ one: MessageSample<QueryError.Code>) throws {
        let fault = try one.check()
        #expect([FaultCode.query, .termList].contains(fault.code))
    }

    @Test(arguments: RuleMessages.all)
    func faultOfAFileReadsLikeThis(_ one: MessageSample<FaultCode>) throws {
        #expect(try one.check().code == one.code)
    }

    /// What YAML says first in a file; other readers of queries may meet it.
    private static let unreachable: [(QueryError.Code, english: String, chinese: String)] = [
        (.empty, "The query is empty; write at least one word.", "查詢是空的，請寫至少一個詞。"),
        (.emptyList, "The list “a” is empty; write at least one word.", "詞表「a」是空的，請至少寫一個詞。"),
        (.duplicateName, "“a” names both a list and a query; rename one of them.", "「a」既是詞表又是查詢，請改其中一個的名字。"),
    ]

    @Test func faultThatNoFileReachesReadsLikeThis() {
        let empty = #expect(throws: QueryError.self) { try Query(parsing: "", lists: .none) }
        let list = #expect(throws: TermListsError.self) { try TermLists(["a": []]) }
        let name = #expect(throws: TermListsError.self) { try TermLists(["a": ["甲"]], queries: ["a": "乙"]) }
        let errors = [empty, list?.problems.first?.error, name?.problems.first?.error]
        for (error, wanted) in zip(errors, Self.unreachable) {
            #expect(error?.code == wanted.0)
            #expect(error?.message(in: .english) == wanted.english)
            #expect(error?.message(in: .traditionalChinese) == wanted.chinese)
        }
    }

    @Test func everyFaultOfAQueryHasARow() {
        let rows = QueryMessages.all.map(\.code) + Self.unreachable.map(\.0)
        #expect(rows.count == Set(rows).count)
        #expect(Set(rows) == Set(QueryError.Code.allCases))
    }

    @Test func everyFaultOfRulesHasARow() {
        let rows = RuleMessages.all.map(\.code)
        #expect(rows.count == Set(rows).count)
        #expect(Set(rows) == Set(FaultCode.allCases).subtracting(Self.elsewhere))
    }

    /// Faults of files and YAML as such, of the configuration, of feeds, and lint: other tests have them.
    private static let elsewhere: Set<FaultCode> = Set(
        [
            .missing, .denied, .notAFile, .tooLarge, .unreadable, .notUTF8, .controlCharacter, .emptyFolder,
            .wrongExtension, .ignoredFile, .emptyFile, .yamlSyntax, .tab, .mustQuote, .duplicateKey, .alias, .tag,
            .keyNotText, .tooDeep, .severalDocuments, .badTimezone, .badNetwork, .pathTooLong, .duplicateChannel,
            .needsFile, .takesNoKey, .channelKey, .badRate, .badDayTime, .unknownChannel, .unknownArea,
            .unknownDepartment,
            .unreachableRoute,
            .noChannels,
            .noRoles, .badSize, .secretMissing, .secretUnreadable, .secretEmpty, .secretNotURL, .secretExposed,
            .secretInPlace, .badContact, .badProxy, .badHeader,
            .badURL, .passwordInURL, .privateAddress, .duplicateURL, .noTier, .needsRecipe, .needsKind, .needsTurn,
            .badDate, .badHours, .badMobile, .badAccount, .badTurn, .unknownPerson, .unknownShift, .shiftTwice, .noPost,
            .personTwice, .dutyGap, .noMobile, .uselessTemplate,
            // Needs two files: RaiseTests.
            .casualtiesWithoutLevel,
            .twoWays, .badTime, .timeOrder, .nothingExpected, .unknownFeed, .notOneAct, .badPattern, .badSelector,
            .xmlSyntax, .doctype, .notOPML, .outlineWithoutAddress, .idleAllow, .laterKey,
        ] + FaultCode.lint
    )
}
