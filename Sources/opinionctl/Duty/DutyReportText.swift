import ControlAPI
import OpinionCore

/// `duty show` in words: who is on duty, what follows, gaps in red.
struct DutyReportText: Sendable {
    let report: DutyReport
    let moment: Moment

    private var language: Language { moment.language }

    func lines(on terminal: Terminal) -> [String] {
        guard report.configured else { return [terminal.paint(Self.noRoster[language], .warning)] }
        let overrides = report.overrides.isEmpty ? [] : ["", Self.standIns[language]] + standIns.lines(on: terminal)
        let contacts =
            report.departments.isEmpty ? [] : ["", Self.contacts[language]] + departments.lines(on: terminal)
        return [Self.head[language] + moment.time(report.at)] + now.lines(on: terminal)
            + ["", Self.next[language]] + following.lines(on: terminal) + gaps(terminal) + overrides + contacts
    }

    // MARK: Tables

    private var now: Table {
        var table = Table([
            .init(title: Self.role[language]), .init(title: Self.person[language]),
            .init(title: Self.mobile[language]), .init(title: Self.until[language]),
            .init(title: Self.source[language], shrinksTo: 8),
        ])
        for role in roles {
            guard let post = report.posts.first(where: { $0.role == role }) else {
                table.add([
                    Styled(role.name[language]), Styled(Self.nobody[language], .alarm), Styled(""), Styled(""),
                    Styled(""),
                ])
                continue
            }
            table.add([
                Styled(role.name[language]), Styled(post.person.name, .bold), Styled(post.person.mobile ?? "–"),
                Styled(post.until.map { moment.time($0) } ?? "–"), Styled(source(post.source, post.name)),
            ])
        }
        return table
    }

    /// The roles that the roster fills.
    private var roles: [DutyRole] { DutyRole.allCases.filter { role in report.segments.contains { $0.role == role } } }

    private var following: Table {
        var table = Table([
            .init(title: Self.from[language]), .init(title: Self.until[language]), .init(title: Self.role[language]),
            .init(title: Self.person[language]), .init(title: Self.source[language], shrinksTo: 8),
        ])
        let order = DutyRole.allCases
        let segments = report.segments.sorted {
            ($0.from, order.firstIndex(of: $0.role) ?? 0) < ($1.from, order.firstIndex(of: $1.role) ?? 0)
        }
        for segment in segments where segment.from > report.at || segment.person == nil {
            let name = segment.person?.name ?? Self.nobody[language]
            table.add([
                Styled(moment.time(segment.from)), Styled(moment.time(segment.until)),
                Styled(segment.role.name[language]), Styled(name, segment.person == nil ? .alarm : .plain),
                Styled(segment.source.map { source($0, segment.name) } ?? ""),
            ])
        }
        return table
    }

    private func gaps(_ terminal: Terminal) -> [String] {
        let count = report.segments.filter { $0.person == nil }.count
        guard count > 0 else { return [] }
        let text = Phrase("空缺 \(count) 段", "空缺 \(count) 段", "\(count) gap(s)")
        return [terminal.paint(text[language], .alarm)]
    }

    private var standIns: Table { Self.table(report.overrides, moment) }

    static func table(_ overrides: [DutyOverrideView], _ moment: Moment) -> Table {
        let language = moment.language
        var table = Table([
            .init(title: number[language], isRight: true), .init(title: role[language]),
            .init(title: person[language]), .init(title: from[language]), .init(title: until[language]),
            .init(title: by[language]), .init(title: reason[language], shrinksTo: 8),
        ])
        for each in overrides {
            table.add([
                Styled(String(each.id)), Styled(each.role.name[language]), Styled(each.name, .bold),
                Styled(moment.time(each.from)), Styled(moment.time(each.until)), Styled(each.by), Styled(each.reason),
            ])
        }
        return table
    }

    private var departments: Table {
        var table = Table([
            .init(title: Self.department[language]), .init(title: Self.person[language], shrinksTo: 8),
        ])
        for each in report.departments {
            let people = each.contacts.map { [$0.name, $0.mobile].compactMap { $0 }.joined(separator: " ") }
            table.add([Styled(each.department), Styled(people.joined(separator: "、"))])
        }
        return table
    }

    private func source(_ source: DutySource, _ name: String?) -> String {
        let kind =
            switch source {
            case .rotation: Phrase("輪值", "轮值", "rotation")
            case .date: Phrase("按日期", "按日期", "by date")
            case .override: Phrase("頂班", "顶班", "override")
            }
        return [kind[language], name].compactMap { $0 }.joined(separator: " ")
    }

    // MARK: Words

    static let noOverrides = Phrase("沒有頂班", "没有顶班", "no overrides")
    private static let noRoster = Phrase(
        "沒有值班表：在 opinion.yaml 裏寫 duty: Duty，再 opinionctl reload",
        "没有值班表：在 opinion.yaml 里写 duty: Duty，再 opinionctl reload",
        "There is no roster: write `duty: Duty` in opinion.yaml, then `opinionctl reload`"
    )
    private static let head = Phrase("值班 ", "值班 ", "On duty at ")
    private static let next = Phrase("接下來", "接下来", "Next")
    private static let standIns = Phrase("頂班", "顶班", "Overrides")
    private static let contacts = Phrase("科室聯絡人", "科室联络人", "Department contacts")
    private static let nobody = Phrase("（空缺）", "（空缺）", "(nobody)")
    private static let role = Phrase("崗位", "岗位", "ROLE")
    private static let person = Phrase("姓名", "姓名", "PERSON")
    private static let mobile = Phrase("手機", "手机", "MOBILE")
    private static let from = Phrase("從", "从", "FROM")
    private static let until = Phrase("至", "至", "UNTIL")
    private static let source = Phrase("依據", "依据", "SOURCE")
    private static let department = Phrase("科室", "科室", "DEPARTMENT")
    private static let number = Phrase("編號", "编号", "ID")
    private static let by = Phrase("登記", "登记", "BY")
    private static let reason = Phrase("原因", "原因", "REASON")
}
