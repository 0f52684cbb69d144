import OpinionCore

/// What is said of groups on the command line.
enum GroupText {
    static func none(_ groups: [String]) -> Phrase {
        let names = groups.map(\.harmless).joined(separator: "、")
        return Phrase(
            "沒有來源屬於「\(names)」組。組名見 feeds list --json 的 group。",
            "没有来源属于“\(names)”组。组名见 feeds list --json 的 group。",
            "no feed is in the group “\(names)”. The names are in group of feeds list --json."
        )
    }
}
