import OpinionCore

// The calendar of working days.
extension Problem {
    static func badYear(_ text: String) -> Problem {
        Problem(.badYear, "「%1」不是年份，請寫成 2026。", "“%1” is no year; write 2026.", [text])
    }

    static func badDay(_ text: String) -> Problem {
        Problem(
            .badDay,
            "「%1」不是日期，請寫成 2026-10-01，或一段 2026-10-01..2026-10-07。",
            "“%1” is no day; write 2026-10-01, or 2026-10-01..2026-10-07 for several.",
            [text]
        )
    }

    static func otherYear(_ text: String, _ year: String) -> Problem {
        Problem(
            .otherYear,
            "「%1」不在 %2 年；請寫到它自己的年份下面。",
            "“%1” is not in %2; write it under its own year.",
            [text, year]
        )
    }

    static func worksAnyway(_ text: String) -> Problem {
        Problem(
            .worksAnyway,
            "%1 不是週六、週日，本來就上班；workdays 只寫調休上班的週末。請核對日期。",
            "%1 is no Saturday or Sunday and worked anyway; “workdays” has only weekends that are worked. Check the date.",
            [text]
        )
    }

    static func badDayEnd(_ text: String) -> Problem {
        Problem(
            .badDayEnd,
            "「%1」不是一天當中的時刻，請寫成 17:30 或 24:00（最晚）。",
            "“%1” is no time of day; write 17:30, or 24:00 at the latest.",
            [text]
        )
    }

    static func missingYear(_ year: String) -> Problem {
        Problem(
            .missingYear,
            "日曆沒有 %1 年，而有時限按工作日計：這一年只按週末計算。請按國務院辦公廳當年的放假通知補上。",
            "the calendar lacks %1 while clocks run in working days: only weekends count there. Add that year's notice of holidays.",
            [year]
        )
    }
}
