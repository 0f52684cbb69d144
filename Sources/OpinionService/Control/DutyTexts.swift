import OpinionCore

/// What an officer reads after a change of the roster.
struct DutyTexts: Sendable {
    let zone: LocalZone
    let now: Instant
    let language: Language

    /// `值班員由 張三 頂班，11-23 18:00 至 11-24 08:30（編號 3）`
    func made(_ override: DutyOverride) -> String {
        let (from, until) = (zone.short(override.from, now: now), zone.short(override.until, now: now))
        let (role, name, id) = (override.role.name, override.name, override.id)
        return Phrase(
            "\(role.traditional)由 \(name) 頂班，\(from) 至 \(until)（編號 \(id)），已告知各通道",
            "\(role.simplified)由 \(name) 顶班，\(from) 至 \(until)（编号 \(id)），已告知各通道",
            "\(name) stands in as \(role.english) from \(from) to \(until) (number \(id)); the channels are told"
        )[language]
    }

    /// The same was ordered before: nobody is told again.
    func standing(_ override: DutyOverride) -> String {
        let (from, until) = (zone.short(override.from, now: now), zone.short(override.until, now: now))
        let (role, name, id) = (override.role.name, override.name, override.id)
        return Phrase(
            "\(role.traditional)本來就由 \(name) 頂班，\(from) 至 \(until)（編號 \(id)），沒有重複登記",
            "\(role.simplified)本来就由 \(name) 顶班，\(from) 至 \(until)（编号 \(id)），没有重复登记",
            "\(name) stands in as \(role.english) already, from \(from) to \(until) (number \(id)); nothing was added"
        )[language]
    }

    /// - Parameter next: whom another override puts there now.
    func ended(_ override: DutyOverride, next: DutyPost?) -> String {
        guard let next else { return ended(override) }
        let (name, id) = (next.person.name, next.sourceName ?? "")
        return Phrase(
            "頂班 \(override.id)（\(override.name)）已結束，\(override.role.name.traditional)現由 \(name) 頂班（編號 \(id)），已告知各通道",
            "顶班 \(override.id)（\(override.name)）已结束，\(override.role.name.simplified)现由 \(name) 顶班（编号 \(id)），已告知各通道",
            "override \(override.id) (\(override.name)) has ended, \(name) stands in as \(override.role.name.english) now (number \(id)); the channels are told"
        )[language]
    }

    private func ended(_ override: DutyOverride) -> String {
        Phrase(
            "頂班 \(override.id)（\(override.name)）已結束，恢復按值班表，已告知各通道",
            "顶班 \(override.id)（\(override.name)）已结束，恢复按值班表，已告知各通道",
            "override \(override.id) (\(override.name)) has ended, the roster counts again; the channels are told"
        )[language]
    }

    func endedBefore(_ override: DutyOverride) -> String {
        let until = zone.short(override.until, now: now)
        return Phrase(
            "頂班 \(override.id)（\(override.name)）在 \(until) 已經結束",
            "顶班 \(override.id)（\(override.name)）在 \(until) 已经结束",
            "override \(override.id) (\(override.name)) had ended at \(until)"
        )[language]
    }

    static let noRoster = Phrase(
        "沒有值班表：先在 opinion.yaml 裏寫 duty，再 opinionctl reload",
        "没有值班表：先在 opinion.yaml 里写 duty，再 opinionctl reload",
        "there is no roster: write `duty` in opinion.yaml, then `opinionctl reload`"
    )

    static func noSuchRole(_ name: String) -> Phrase {
        Phrase(
            "沒有「\(name)」這個崗位；有：primary（值班員）、deputy（副班）、leader（帶班領導）",
            "没有“\(name)”这个岗位；有：primary（值班员）、deputy（副班）、leader（带班领导）",
            "there is no role “\(name)”; there are primary, deputy and leader"
        )
    }

    static func noSuchPerson(_ name: String) -> Phrase {
        Phrase(
            "值班表裏沒有「\(name)」：opinionctl duty show 查看，或先在 people 裏加上",
            "值班表里没有“\(name)”：opinionctl duty show 查看，或先在 people 里加上",
            "the roster has no “\(name)”: see `opinionctl duty show`, or add the person to `people` first"
        )
    }

    static func noSuchOverride(_ id: Int64) -> Phrase {
        Phrase(
            "沒有編號 \(id) 的頂班：opinionctl duty override --list 查看",
            "没有编号 \(id) 的顶班：opinionctl duty override --list 查看",
            "there is no override \(id): see `opinionctl duty override --list`"
        )
    }

    static func badTime(_ from: Instant, _ until: Instant, _ zone: LocalZone) -> Phrase {
        func text(_ instant: Instant) -> String {
            "\(zone.civil(instant).date) \(zone.civil(instant).time.dropLast(3))"
        }
        let (from, until) = (text(from), text(until))
        return Phrase(
            "頂班時間不對：\(from) 至 \(until)。結束要晚於開始，也要晚於現在，至多 92 天",
            "顶班时间不对：\(from) 至 \(until)。结束要晚于开始，也要晚于现在，至多 92 天",
            "wrong time, \(from) to \(until): the end must come after the beginning and after now, within 92 days"
        )
    }

    static func badDays(_ text: String) -> Phrase {
        Phrase(
            "「\(text)」不是天數，應在 1 與 92 之間",
            "“\(text)”不是天数，应在 1 与 92 之间",
            "“\(text)” is no number of days from 1 to 92"
        )
    }
}
