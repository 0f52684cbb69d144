import OpinionCore

extension BodyText {
    /// What a list counts.
    enum Counted {
        /// Incidents, and where the rest of them are seen.
        case incidents(at: String)
        /// Feeds, and where the rest of them are seen.
        case feeds(at: String)
        /// Reports and rules, and where the rest of them are seen.
        case entries(at: String?)

        fileprivate var place: String? {
            switch self {
            case .incidents(let place), .feeds(let place): place
            case .entries(let place): place
            }
        }
    }

    /// One line for each of the first elements, and how many more there are.
    /// - Parameter total: where more are known than are at hand.
    func list<Element>(
        _ all: [Element],
        total: Int? = nil,
        atMost most: Int,
        of counted: Counted,
        line: (Element) -> Line
    ) -> [Message.Section] {
        let shown = all.prefix(most).map { Message.Section(kind: .item, line: line($0)) }
        let rest = max(total ?? 0, all.count) - shown.count
        return rest > 0 ? shown + [.init(kind: .more, line: more(rest, counted))] : shown
    }

    private func more(_ rest: Int, _ counted: Counted) -> Line {
        let count =
            switch counted {
            case .incidents: wording.say("另有 \(rest) 件未列出", "另有 \(rest) 件未列出", "and \(rest) more")
            case .feeds: wording.say("另有 \(rest) 個未列出", "另有 \(rest) 个未列出", "and \(rest) more")
            case .entries: wording.say("另有 \(rest) 條未列出", "另有 \(rest) 条未列出", "and \(rest) more")
            }
        guard let place = counted.place else { return count }
        return count + wording.say("：\(own: place)", "：\(own: place)", ": \(own: place)")
    }
}
