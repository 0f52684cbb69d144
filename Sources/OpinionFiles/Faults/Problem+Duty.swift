import OpinionCore

// The roster.
extension Problem {
    static func badDate(_ text: String) -> Problem {
        Problem(.badDate, "「%1」不是日期，請寫成 2026-10-01。", "“%1” is no date; write 2026-10-01.", [text])
    }

    static func badHours(_ text: String) -> Problem {
        Problem(
            .badHours,
            "「%1」不是鐘點，請寫成 \"08:30-17:30\"，過夜寫成 \"17:30-08:30\"。",
            "“%1” is no stretch of the day; write \"08:30-17:30\", and overnight \"17:30-08:30\".",
            [text]
        )
    }

    static let hoursTwice = Problem(
        .badHours,
        "寫了 shift 就不要再寫 hours，請刪去一個。",
        "with “shift” the hours are given; remove “hours” or “shift”."
    )

    /// - Parameter text: is masked, whatever it is.
    static func badMobile(_ text: String) -> Problem {
        Problem(
            .badMobile,
            "「%1」不是手機號：境內 11 位，境外以 + 開頭。",
            "“%1” is no mobile number: eleven digits, or an international one with +.",
            [MobileNumber.masked(text)]
        )
    }

    static func badAccount(_ key: String) -> Problem {
        Problem(
            .badAccount,
            "「%1」只用字母、數字和 . _ - $ :，至多 128 個。",
            "“%1” has letters, digits and . _ - $ : only, at most 128.",
            [key]
        )
    }

    static func badTurn(_ text: String) -> Problem {
        Problem(
            .badTurn,
            "「%1」不是整天數，輪換請寫成 1d 或 1w。",
            "“%1” is no whole number of days; write 1d or 1w.",
            [text]
        )
    }

    static func rotationEndsBeforeStart(_ from: String) -> Problem {
        Problem(
            .badTurn,
            "until 早於 from（%1），這一輪一天也沒有。",
            "“until” is before “from” (%1), so the rotation has no day.",
            [from]
        )
    }

    static func unknownPerson(_ name: String, meant: String?) -> Problem {
        Problem(.unknownPerson, "people 裏沒有「%1」。", "“people” has no “%1”.", [name], meant: meant)
    }

    static func unknownShift(_ name: String, meant: String?) -> Problem {
        Problem(
            .unknownShift,
            "hours 裏沒有「%1」這個班次。",
            "“hours” has no shift “%1”.",
            [name],
            meant: meant
        )
    }

    static func shiftTwice(_ role: DutyRole, first: String) -> Problem {
        Problem(
            .shiftTwice,
            "這一班的「%1」已有人，前一處在 %2。",
            "this shift has its “%1” already; first at %2.",
            [role.rawValue, first]
        )
    }

    static let noPost = Problem(
        .noPost,
        "這一班沒有寫誰值班：primary、deputy、leader 至少寫一個。",
        "this shift names nobody: write primary, deputy or leader."
    )

    static let noContact = Problem(
        .noPost,
        "這個科室沒有寫聯絡人：contact、deputy 至少寫一個。",
        "this department names nobody: write contact or deputy."
    )

    static func personTwice(_ text: String, first: String) -> Problem {
        Problem(
            .personTwice,
            "「%1」重複，前一處在 %2；簽收時認不出是誰。",
            "“%1” stands here again, first at %2; nobody could tell who acknowledged.",
            [text, first]
        )
    }

    static func dutyGap(_ role: DutyRole, _ times: String) -> Problem {
        Problem(
            .dutyGap,
            "今後 7 天 \(role.name.traditional)空缺：%1。",
            "within 7 days there is no \(role.name.english): %1.",
            [times]
        )
    }

    static func noMobile(_ name: String) -> Problem {
        Problem(
            .noMobile,
            "「%1」沒有 mobile，也沒有機器人裏的賬號，群裏提不到人。",
            "“%1” has neither mobile nor robot account, so no message can mention them.",
            [name]
        )
    }
}
