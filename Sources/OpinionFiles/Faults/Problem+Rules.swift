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
        "升級條件四者取其一：「when」；「outlets」、「tiers」加「within」；「dead」、「injured」、「loss」；單獨的「casualties: true」。",
        "a raise needs one of: “when”; “outlets” or “tiers” with “within”; “dead”, “injured” or “loss”; “casualties: true” alone."
    )

    static let noFigures = Problem(
        .noFigures,
        "至少要寫「dead」、「injured」、「loss」中的一項。",
        "at least one of “dead”, “injured” and “loss” is needed."
    )

    static func casualtiesNotDescending(_ level: String) -> Problem {
        Problem(
            .casualtiesNotDescending,
            "「%1」不低於上一行的級別；須由高到低排列。",
            "“%1” is not lower than the level of the row before; the highest comes first.",
            [level]
        )
    }

    static let casualtiesWithoutLevel = Problem(
        .casualtiesWithoutLevel,
        "「response.yaml」的「levels」沒有傷亡表裏的任何一級，這一條永遠不起作用；請在那裏按你們的級別寫「casualties」。",
        "none of the levels of the casualty table is among “levels” of response.yaml, so this never does anything; write “casualties” there with your levels."
    )

    static func badAmount(_ text: String) -> Problem {
        Problem(
            .badAmount,
            "「%1」不是金額，請寫成 1000萬、1億 或 12000000（元）。",
            "“%1” is no amount of yuan; write 1000萬, 1億 or 12000000.",
            [text]
        )
    }

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

    static func durationWithoutClock(_ clock: String) -> Problem {
        Problem(
            .durationWithoutClock,
            "「%1」不在 clocks 裏，它的時長不起作用；請加進 clocks，或刪去。",
            "“%1” is not among the clocks, so that its duration means nothing; add it to “clocks”, or remove it.",
            [clock]
        )
    }

    static func badWorkingDays(_ text: String) -> Problem {
        Problem(
            .badWorkingDays,
            "「%1」不是工作日數，請寫成 1wd 到 99wd。",
            "“%1” is no number of working days; write 1wd to 99wd.",
            [text]
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
