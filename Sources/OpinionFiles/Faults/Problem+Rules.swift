import OpinionCore
import TextMatching

// Rules and the response policy.
extension Problem {
    static func query(_ error: QueryError) -> Problem {
        Problem(
            .query,
            Phrase(
                error.message(in: .traditionalChinese),
                error.message(in: .simplifiedChinese),
                error.message(in: .english)
            )
        )
    }

    /// - Parameter phrase: the words between the quotes that YAML takes away.
    static func ambiguousQuotes(_ phrase: String) -> Problem {
        Problem(
            .ambiguousQuotes,
            "YAML 會去掉這對引號，變成分開找每個詞。要找整句，請寫 '\"%1\"'；否則請去掉引號。",
            "YAML takes these quotes away and the words are looked for one by one. For the exact phrase write "
                + "'\"%1\"', else drop the quotes.",
            [phrase]
        )
    }

    static func termList(_ error: QueryError) -> Problem {
        Problem(
            .termList,
            Phrase(
                error.message(in: .traditionalChinese),
                error.message(in: .simplifiedChinese),
                error.message(in: .english)
            )
        )
    }

    static let raiseCondition = Problem(
        .raiseCondition,
        "升級條件應是「when」，或「outlets」、「tiers」加「within」，二者取其一。",
        "a raise needs either “when”, or “outlets” or “tiers” with “within”."
    )

    static let levelWithoutHit = Problem(
        .levelWithoutHit,
        "「hit: false」的測試沒有級別，請刪去「level」。",
        "a test with “hit: false” has no level; remove “level”."
    )

    /// - Parameter meant: a rule that there is.
    static func unknownRule(_ id: String, meant: String?) -> Problem {
        Problem(
            .unknownRule,
            "前面的目錄裏沒有規則「%1」可改；若是新規則，請寫全「match」等各項。",
            "no folder before has a rule “%1” to change; a new rule needs “match” and the rest.",
            [id],
            meant: meant
        )
    }

    static func nameTwice(_ name: String, first: String) -> Problem {
        Problem(
            .nameTwice,
            "「%1」既是詞表又是查詢，前一處在 %2；請改其中一個的名字。",
            "“%1” names both a list and a query, first at %2; rename one of them.",
            [name, first]
        )
    }

    static func raiseNotHigher(_ to: String, _ level: String) -> Problem {
        Problem(
            .raiseNotHigher,
            "「%1」不高於規則本身的「%2」，這一條不起作用。",
            "“%1” is not higher than the rule's own “%2”, so this does nothing.",
            [to, level]
        )
    }

    static func duplicateLevel(_ name: String, first: String) -> Problem {
        Problem(
            .duplicateLevel,
            "級別「%1」重複，前一處在 %2。",
            "the level “%1” is defined again; first at %2.",
            [name, first]
        )
    }

    static func clockWithoutDuration(_ clock: String) -> Problem {
        Problem(
            .clockWithoutDuration,
            "時限「%1」沒有時長，請在「clocks」裏寫明。",
            "the clock “%1” has no duration; give it one under “clocks”.",
            [clock]
        )
    }

    static let notAscending = Problem(
        .notAscending,
        "「after」不能早於上一步。",
        "“after” must not be earlier than that of the step before."
    )
    static let endlessNotLast = Problem(
        .endlessNotLast,
        "缺少「times」，其後的各項永遠輪不到；只有最後一項可以不寫。",
        "without “times” the entries after it are never reached; only the last may go without."
    )
}
