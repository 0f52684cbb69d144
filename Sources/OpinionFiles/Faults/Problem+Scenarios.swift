import OpinionCore

// Scenarios of rule tests.
extension Problem {
    static func badTime(_ text: String) -> Problem {
        Problem(
            .badTime,
            "「%1」不是時間，請寫成 0:05、90m 或 2026-08-20 14:30。",
            "“%1” is no time; write 0:05, 90m or 2026-08-20 14:30.",
            [text]
        )
    }

    static func badStart(_ text: String) -> Problem {
        Problem(
            .badTime,
            "「%1」不是日期和時間，請寫成 2026-08-20 14:30。",
            "“%1” is no date and time; write 2026-08-20 14:30.",
            [text]
        )
    }

    static func badPublished(_ text: String) -> Problem {
        Problem(
            .badTime,
            "「%1」不是時間，請寫成 -30h、0:05、2026-08-20 或 2026-08-20 14:30。",
            "“%1” is no time; write -30h, 0:05, 2026-08-20 or 2026-08-20 14:30.",
            [text]
        )
    }

    static let stepsBackwards = Problem(
        .timeOrder,
        "這一步早於上一步，時間只能向前。",
        "this step is earlier than the one before; time only goes on."
    )

    static func tooFar(_ days: Int) -> Problem {
        Problem(
            .timeOrder,
            "離開始太遠，一個場景最多 %1 天。",
            "is too far from the start; a scenario has %1 days at most.",
            ["\(days)"]
        )
    }

    static func tooManySteps(_ most: Int) -> Problem {
        Problem(.outOfRange, "一場演練最多 %1 步。", "a drill has %1 steps at most.", ["\(most)"])
    }

    static func drillTooLong(_ hours: Int) -> Problem {
        Problem(
            .timeOrder,
            "這一步在演練開始 %1 小時之後，太遲。提前這一步，或以 --speed 加快。",
            "is more than %1 hours after the drill begins. Move it forward, or use --speed.",
            ["\(hours)"]
        )
    }

    static let nothingExpected = Problem(
        .nothingExpected,
        "沒有一步寫「expect」，什麼也沒有測。要求沒有動靜請寫 expect: {}。",
        "no step has “expect”, so nothing is tested. For silence write expect: {}."
    )

    static func unknownFeed(_ id: String, meant: String?) -> Problem {
        Problem(
            .unknownFeed,
            "「feeds」裏沒有「%1」。",
            "there is no feed “%1” under “feeds”.",
            [id],
            meant: meant
        )
    }

    static func noSuchRule(_ id: String, meant: String?) -> Problem {
        Problem(.unknownRule, "沒有「%1」這條規則。", "there is no rule “%1”.", [id], meant: meant)
    }

    static func notOneAct(_ acts: [String]) -> Problem {
        Problem(
            .notOneAct,
            "一項操作只寫一個動作，可選：%1。",
            "write exactly one act: %1.",
            [acts.joined(separator: " | ")]
        )
    }
}
