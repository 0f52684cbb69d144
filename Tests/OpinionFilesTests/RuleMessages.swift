import OpinionCore
import TextMatching

@testable import OpinionFiles

/// For every other fault of rules, terms and the response policy a file that has it, and its whole line.
enum RuleMessages {
    static let all: [MessageSample<FaultCode>] = [
        MessageSample(
            .query,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: 爆炸)",
            "Rules/one.yaml:5:14: error: The parenthesis “)” has no partner; add it or remove this one.",
            "Rules/one.yaml:5:14: 錯誤：括號「)」沒有配對，請補上或刪去。"
        ),
        MessageSample(
            .ambiguousQuotes,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: \"甲 乙\"",
            "Rules/one.yaml:5:12: error: YAML takes these quotes away and the words are looked for one by one. For the exact phrase write '\"甲 乙\"', else drop the quotes.",
            "Rules/one.yaml:5:12: 錯誤：YAML 會去掉這對引號，變成分開找每個詞。要找整句，請寫 '\"甲 乙\"'；否則請去掉引號。"
        ),
        MessageSample(
            .termList,
            "Rules/terms.yaml",
            "local: [河源]",
            "local: [河源, $lo]",
            "Rules/terms.yaml:1:21: error: There is no list or query named “lo”.",
            "Rules/terms.yaml:1:21: 錯誤：沒有名為「lo」的詞表或查詢。"
        ),
        MessageSample(
            .raiseCondition,
            "Rules/one.yaml",
            "    tests:",
            "    raise: [{to: 重大}]\n    tests:",
            "Rules/one.yaml:7:13: error: a raise needs one of: “when”; “outlets” or “tiers” with “within”; “dead”, “injured” or “loss”; “casualties: true” alone.",
            "Rules/one.yaml:7:13: 錯誤：升級條件四者取其一：「when」；「outlets」、「tiers」加「within」；「dead」、「injured」、「loss」；單獨的「casualties: true」。"
        ),
        MessageSample(
            .badAmount,
            "Rules/one.yaml",
            "    tests:",
            "    raise: [{to: 重大, loss: 很多}]\n    tests:",
            "Rules/one.yaml:7:28: error: “很多” is no amount of yuan; write 1000萬, 1億 or 12000000.",
            "Rules/one.yaml:7:28: 錯誤：「很多」不是金額，請寫成 1000萬、1億 或 12000000（元）。"
        ),
        MessageSample(
            .noFigures,
            "Rules/response.yaml",
            "sudden:",
            "casualties: [{level: 重大}]\nsudden:",
            "Rules/response.yaml:4:14: error: at least one of “dead”, “injured” and “loss” is needed.",
            "Rules/response.yaml:4:14: 錯誤：至少要寫「dead」、「injured」、「loss」中的一項。"
        ),
        MessageSample(
            .casualtiesNotDescending,
            "Rules/response.yaml",
            "sudden:",
            "casualties: [{level: 一般, dead: 1}, {level: 重大, dead: 10}]\nsudden:",
            "Rules/response.yaml:4:44: error: “重大” is not lower than the level of the row before; the highest comes first.",
            "Rules/response.yaml:4:44: 錯誤：「重大」不低於上一行的級別；須由高到低排列。"
        ),
        MessageSample(
            .raiseNotHigher,
            "Rules/one.yaml",
            "    tests:",
            "    raise: [{to: 一般, when: 死亡}]\n    tests:",
            "Rules/one.yaml:7:18: error: “一般” is not higher than the rule's own “一般”, so this does nothing.",
            "Rules/one.yaml:7:18: 錯誤：「一般」不高於規則本身的「一般」，這一條不起作用。"
        ),
        MessageSample(
            .levelWithoutHit,
            "Rules/one.yaml",
            "hit: false}",
            "hit: false, level: 一般}",
            "Rules/one.yaml:7:36: error: a test with “hit: false” has no level; remove “level”.",
            "Rules/one.yaml:7:36: 錯誤：「hit: false」的測試沒有級別，請刪去「level」。"
        ),
        MessageSample(
            .unknownRule,
            "Own/own.yaml",
            "",
            "department: 辦公室\nrules:\n  - id: onee\n    enabled: false\n",
            "Own/own.yaml:3:9: error: no folder before has a rule “onee” to change; a new rule needs “match” and the rest. Did you mean “one”?",
            "Own/own.yaml:3:9: 錯誤：前面的目錄裏沒有規則「onee」可改；若是新規則，請寫全「match」等各項。是不是要寫「one」？"
        ),
        MessageSample(
            .nameTwice,
            "Rules/terms.yaml",
            "blast:",
            "local:",
            "Rules/terms.yaml:2:11: error: “local” names both a list and a query, first at Rules/terms.yaml:1:9; rename one of them.",
            "Rules/terms.yaml:2:11: 錯誤：「local」既是詞表又是查詢，前一處在 Rules/terms.yaml:1:9；請改其中一個的名字。"
        ),
        MessageSample(
            .duplicateLevel,
            "Rules/response.yaml",
            "  - {name: 一般",
            "  - {name: 重大, notify: page, clocks: [reply]}\n  - {name: 一般",
            "Rules/response.yaml:3:12: error: the level “重大” is defined again; first at Rules/response.yaml:2:12.",
            "Rules/response.yaml:3:12: 錯誤：級別「重大」重複，前一處在 Rules/response.yaml:2:12。"
        ),
        MessageSample(
            .clockWithoutDuration,
            "Rules/response.yaml",
            ", reply: 48h",
            "",
            "Rules/response.yaml:3:41: error: the clock “reply” has no duration; give it one under “clocks”.",
            "Rules/response.yaml:3:41: 錯誤：時限「reply」沒有時長，請在「clocks」裏寫明。"
        ),
        MessageSample(
            .notAscending,
            "Rules/response.yaml",
            "after: 0m",
            "after: 20m",
            "Rules/response.yaml:7:46: error: “after” must not be earlier than that of the step before.",
            "Rules/response.yaml:7:46: 錯誤：「after」不能早於上一步。"
        ),
        MessageSample(
            .durationWithoutClock,
            "Rules/response.yaml",
            "clocks: [reply]",
            "clocks: [reply], durations: {press: 5h}",
            "Rules/response.yaml:3:68: error: “press” is not among the clocks, so that its duration means nothing; add it to “clocks”, or remove it.",
            "Rules/response.yaml:3:68: 錯誤：「press」不在 clocks 裏，它的時長不起作用；請加進 clocks，或刪去。"
        ),
        MessageSample(
            .badWorkingDays,
            "Rules/response.yaml",
            "reply: 48h",
            "reply: 100wd",
            "Rules/response.yaml:5:42: error: “100wd” is no number of working days; write 1wd to 99wd.",
            "Rules/response.yaml:5:42: 錯誤：「100wd」不是工作日數，請寫成 1wd 到 99wd。"
        ),
        MessageSample(
            .badYear,
            "Rules/calendar.yaml",
            "",
            "years: {26: {workdays: []}}",
            "Rules/calendar.yaml:1:9: error: “26” is no year; write 2026.",
            "Rules/calendar.yaml:1:9: 錯誤：「26」不是年份，請寫成 2026。"
        ),
        MessageSample(
            .badDay,
            "Rules/calendar.yaml",
            "",
            "years: {2026: {holidays: [2026-02-29]}}",
            "Rules/calendar.yaml:1:27: error: “2026-02-29” is no day; write 2026-10-01, or 2026-10-01..2026-10-07 for several.",
            "Rules/calendar.yaml:1:27: 錯誤：「2026-02-29」不是日期，請寫成 2026-10-01，或一段 2026-10-01..2026-10-07。"
        ),
        MessageSample(
            .otherYear,
            "Rules/calendar.yaml",
            "",
            "years: {2026: {holidays: [2025-12-31..2026-01-02]}}",
            "Rules/calendar.yaml:1:27: error: “2025-12-31..2026-01-02” is not in 2026; write it under its own year.",
            "Rules/calendar.yaml:1:27: 錯誤：「2025-12-31..2026-01-02」不在 2026 年；請寫到它自己的年份下面。"
        ),
        MessageSample(
            .worksAnyway,
            "Rules/calendar.yaml",
            "",
            "years: {2026: {workdays: [2026-10-09]}}",
            "Rules/calendar.yaml:1:27: error: 2026-10-09 is no Saturday or Sunday and worked anyway; “workdays” has only weekends that are worked. Check the date.",
            "Rules/calendar.yaml:1:27: 錯誤：2026-10-09 不是週六、週日，本來就上班；workdays 只寫調休上班的週末。請核對日期。"
        ),
        MessageSample(
            .badDayEnd,
            "Rules/calendar.yaml",
            "",
            "day_ends: 24:30",
            "Rules/calendar.yaml:1:11: error: “24:30” is no time of day; write 17:30, or 24:00 at the latest.",
            "Rules/calendar.yaml:1:11: 錯誤：「24:30」不是一天當中的時刻，請寫成 17:30 或 24:00（最晚）。"
        ),
        MessageSample(
            .endlessNotLast,
            "Rules/response.yaml",
            ", times: 4",
            "",
            "Rules/response.yaml:6:56: error: without “times” the entries after it are never reached; only the last may go without.",
            "Rules/response.yaml:6:56: 錯誤：缺少「times」，其後的各項永遠輪不到；只有最後一項可以不寫。"
        ),
        MessageSample(
            .duplicateID,
            "Rules/one.yaml",
            "    tests:",
            "  - {id: one, title: 二, match: 火災, level: 一般}\n  - id: two\n    title: 三\n    match: 坍塌\n    level: 一般\n    tests:",
            "Rules/one.yaml:7:10: error: the id “one” is used again; first at Rules/one.yaml:3:9.",
            "Rules/one.yaml:7:10: 錯誤：id「one」重複，前一處在 Rules/one.yaml:3:9。"
        ),
        MessageSample(
            .badID,
            "Rules/one.yaml",
            "id: one",
            "id: -one",
            "Rules/one.yaml:3:9: error: “-one” is no id: letters, digits, - _ . only, at most 64 characters.",
            "Rules/one.yaml:3:9: 錯誤：「-one」不能作 id：只能有字母、數字、- _ .，最長 64 個字符。"
        ),
        MessageSample(
            .unknownLevel,
            "Rules/one.yaml",
            "level: 一般",
            "level: 一船",
            "Rules/one.yaml:6:12: error: there is no level “一船” (see response.yaml).",
            "Rules/one.yaml:6:12: 錯誤：沒有「一船」這個級別（見 response.yaml）。"
        ),
        MessageSample(
            .unknownKey,
            "Rules/one.yaml",
            "title: 一",
            "title: 一\n    sudden_: true",
            "Rules/one.yaml:5:5: error: unknown key “sudden_”. Did you mean “sudden”?",
            "Rules/one.yaml:5:5: 錯誤：沒有「sudden_」這個鍵。是不是要寫「sudden」？"
        ),
        MessageSample(
            .missingKey,
            "Rules/one.yaml",
            "    title: 一\n",
            "",
            "Rules/one.yaml:3:5: error: “title” is missing.",
            "Rules/one.yaml:3:5: 錯誤：缺少「title」。"
        ),
        MessageSample(
            .emptyValue,
            "Rules/one.yaml",
            "title: 一",
            "title:",
            "Rules/one.yaml:4:11: error: “title” has no value; a value that starts with # must be quoted.",
            "Rules/one.yaml:4:11: 錯誤：「title」沒有值。以 # 開頭的值須加引號。"
        ),
        MessageSample(
            .wrongType,
            "Rules/one.yaml",
            "match: 爆炸",
            "match: [爆炸]",
            "Rules/one.yaml:5:12: error: “match” must be text (quote it if it starts with [ or {).",
            "Rules/one.yaml:5:12: 錯誤：「match」應是一段文字（若以 [ 或 { 開頭，請加引號）。"
        ),
        MessageSample(
            .severalLines,
            "Rules/one.yaml",
            "title: 一",
            "title: \"一\\n二\"",
            "Rules/one.yaml:4:12: error: “title” must be a single line of text.",
            "Rules/one.yaml:4:12: 錯誤：「title」只能是一行文字。"
        ),
        MessageSample(
            .unknownChoice,
            "Rules/one.yaml",
            "level: 一般",
            "level: 一般\n    kind: rsk",
            "Rules/one.yaml:7:11: error: “rsk” is none of risk | topic. Did you mean “risk”?",
            "Rules/one.yaml:7:11: 錯誤：沒有「rsk」，可選：risk | topic。是不是要寫「risk」？"
        ),
        MessageSample(
            .badDuration,
            "Rules/response.yaml",
            "reply: 48h",
            "reply: 兩天",
            "Rules/response.yaml:5:42: error: “兩天” is no duration; write 90s, 15m, 5h, 2d or 1h30m.",
            "Rules/response.yaml:5:42: 錯誤：「兩天」不是時長，請寫成 90s、15m、5h、2d 或 1h30m。"
        ),
        MessageSample(
            .outOfRange,
            "Rules/response.yaml",
            "reply: 48h",
            "reply: 61d",
            "Rules/response.yaml:5:42: error: “61d” is out of range: from 1m to 60d.",
            "Rules/response.yaml:5:42: 錯誤：「61d」超出範圍，應在 1m 與 60d 之間。"
        ),
        MessageSample(
            .badPercent,
            "Rules/response.yaml",
            "at: 50%",
            "at: half",
            "Rules/response.yaml:8:11: error: “half” is no percentage from 1% to 99%.",
            "Rules/response.yaml:8:11: 錯誤：「half」不是 1% 到 99% 的百分數。"
        ),
        MessageSample(
            .duplicateValue,
            "Rules/response.yaml",
            "fractions: [50%]",
            "fractions: [50%, 50%]",
            "Rules/response.yaml:6:30: error: “50%” stands here again; first at Rules/response.yaml:6:25.",
            "Rules/response.yaml:6:30: 錯誤：「50%」重複，前一處在 Rules/response.yaml:6:25。"
        ),
        MessageSample(
            .emptyList,
            "Rules/terms.yaml",
            "local: [河源]",
            "local: []",
            "Rules/terms.yaml:1:16: error: “local” is empty; it needs at least one entry.",
            "Rules/terms.yaml:1:16: 錯誤：「local」是空的，至少要有一項。"
        ),
    ]
}
