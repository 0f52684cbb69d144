// What lint finds in rules.
extension Problem {
    static func equalQueries(_ id: String, first: String) -> Problem {
        Problem(
            .equalQueries,
            "與規則「%1」（%2）的查詢相同，領域和類別也相同，每條報道會命中兩次；請合併為一條。",
            "asks for the same as the rule “%1” at %2, of the same area and kind; make one of the two.",
            [id, first]
        )
    }

    static func coveredTerm(_ term: String, _ by: String) -> Problem {
        Problem(
            .coveredTerm,
            "「%1」不起作用：含有它的報道，「%2」都已命中；請刪去其中一個。",
            "“%1” adds nothing, “%2” is found wherever it is; remove one of the two.",
            [term, by]
        )
    }

    static func coveredByList(_ term: String, _ by: String, _ list: String) -> Problem {
        Problem(
            .coveredTerm,
            "「%1」不起作用：詞表「$%3」裏已有「%2」；請刪去這裏的。",
            "“%1” adds nothing, the list “$%3” holds “%2”; remove it here.",
            [term, by, list]
        )
    }

    static func repeatedTerm(_ term: String, first: String) -> Problem {
        Problem(
            .repeatedTerm,
            "「%1」重複（繁簡、全半形、大小寫視為相同），前一處在 %2；請刪去一處。",
            "“%1” stands here again (variants of characters and case are the same), first at %2; remove one.",
            [term, first]
        )
    }

    static func cannotMatch(_ part: String) -> Problem {
        Problem(
            .cannotMatch,
            "「%1」永遠不會成立：它排除的正是它要找的；請修改。",
            "“%1” can never hold, it excludes what it asks for; change it.",
            [part]
        )
    }

    static func excludesAll(_ exclusion: String) -> Problem {
        Problem(
            .cannotMatch,
            "「%1」把這裏要找的全都排除了，永遠不會命中；請縮小排除的範圍。",
            "“%1” excludes all that is asked for here, so it can never match; narrow the exclusion.",
            [exclusion]
        )
    }

    static func deadAlternative(_ part: String) -> Problem {
        Problem(
            .cannotMatch,
            "「%1」這一項永遠不會命中：查詢的其餘部分把它排除了；請刪去或縮小排除的範圍。",
            "“%1” can never match here, the rest of the query excludes it; remove it or narrow the exclusion.",
            [part]
        )
    }

    static let placeExcluded = Problem(
        .cannotMatch,
        "「match」與「place」互相排除，只有「local: true」的信源才會命中；請修改其中一個。",
        "“match” and “place” exclude each other, so only feeds with “local: true” can match; change one of them."
    )
}

// Tests and raises.
extension Problem {
    static func noTests(_ id: String) -> Problem {
        Problem(
            .noTests,
            "規則「%1」沒有測試；請在「tests」裏寫一條應命中、一條不應命中的標題。",
            "the rule “%1” has no tests; write a headline that it must hit and one that it must not under “tests”.",
            [id]
        )
    }

    static func noPositiveTest(_ id: String) -> Problem {
        Problem(
            .oneSidedTests,
            "規則「%1」只有不應命中的測試，宜加一條應命中的（hit: true）。",
            "the rule “%1” has no test that it must hit; add one with “hit: true”.",
            [id]
        )
    }

    static func noNegativeTest(_ id: String) -> Problem {
        Problem(
            .oneSidedTests,
            "規則「%1」只有應命中的測試，宜加一條相似而不應命中的（hit: false）。",
            "the rule “%1” has no test that it must not hit; add a similar text with “hit: false”.",
            [id]
        )
    }

    /// - Parameter line: of the test.
    static func excludedTest(_ exclusion: String, _ test: String, _ line: String) -> Problem {
        Problem(
            .excludedTest,
            "「%1」排除了第 %3 行應命中的測試「%2」；請縮小排除的範圍，或改測試。",
            "“%1” excludes the test “%2” of line %3, which must hit; narrow the exclusion or change the test.",
            [exclusion, test, line]
        )
    }

    static let raiseNever = Problem(
        .deadRaise,
        "它與「match」不會同時成立，這一條升級不起作用；請修改或刪去。",
        "this never holds together with “match”, so the raise does nothing; change or remove it."
    )

    static func raiseMasked(_ level: String, _ place: String) -> Problem {
        Problem(
            .deadRaise,
            "它成立時，%2 的升級也成立，已升到「%1」；這一條不起作用，請刪去。",
            "whenever this holds, the raise at %2 lifts to “%1” as well, so this one does nothing; remove it.",
            [level, place]
        )
    }

    static func raiseAlways(_ level: String) -> Problem {
        Problem(
            .impliedRaise,
            "規則命中時它必然成立，每次都會升到「%1」；請把「level」直接寫成「%1」。",
            "this holds whenever the rule does, so each match is raised to “%1”; write that as “level”.",
            [level]
        )
    }
}

// Words and names.
extension Problem {
    static func oneCharacter(_ term: String) -> Problem {
        Problem(
            .oneCharacter,
            "「%1」只有一個字，在許多不相干的詞裏都會命中；請寫成兩個字以上的詞。",
            "“%1” is a single character and stands in many unrelated words; write a word of two or more.",
            [term]
        )
    }

    /// - Parameters:
    ///   - full: how to write it.
    ///   - other: what else it is, in Chinese.
    static func barePlace(_ name: String, _ full: String, _ other: String) -> Problem {
        Problem(
            .barePlace,
            "地名「%1」另有含義（" + other + "），請寫全稱「%2」。",
            "the place name “%1” stands in other words, too (" + other + "); write “%2”.",
            [name, full]
        )
    }

    static func openRegex(_ part: String) -> Problem {
        Problem(
            .openRegex,
            "「%1」沒有上限，既慢，又把相隔很遠的詞連在一起；請寫 .{0,20}，或改用 NEAR/20。",
            "“%1” has no upper bound: slow, and it joins words that stand far apart; write .{0,20} or use NEAR/20.",
            [part]
        )
    }

    static func unusedName(_ name: String) -> Problem {
        Problem(
            .unusedName,
            "沒有規則使用「$%1」；請刪去，或檢查規則裏的名稱。",
            "no rule uses “$%1”; remove it, or check the names in the rules.",
            [name]
        )
    }

    static func farNear(_ link: String) -> Problem {
        Problem(
            .farNear,
            "「%1」相隔太遠，已不在同一句話裏；請寫 100 以內，或改用 AND。",
            "“%1” reaches beyond a sentence; write at most 100, or use AND.",
            [link]
        )
    }

    static func unknownAllow(_ kind: String, _ kinds: [String], meant: String?) -> Problem {
        Problem(
            .idleAllow,
            "沒有「%1」這種提醒，可寫：%2。",
            "lint has no finding “%1”; there are %2.",
            [kind, kinds.joined(separator: " | ")],
            meant: meant
        )
    }

    static func allowWithoutReason(_ kind: String) -> Problem {
        Problem(
            .idleAllow,
            "缺少理由，不起作用；請寫成「# lint: allow %1 理由」。",
            "without a reason this allows nothing; write “# lint: allow %1 reason”.",
            [kind]
        )
    }

    static func idleAllow(_ kind: String) -> Problem {
        Problem(
            .idleAllow,
            "這裏沒有「%1」可以放行；請刪去，或移到所指的那一行。",
            "there is no “%1” here to allow; remove this, or move it to the line that it is for.",
            [kind]
        )
    }
}
