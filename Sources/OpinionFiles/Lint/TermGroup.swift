import TextMatching

/// Terms of which any one will do.
struct TermGroup {
    /// A term in some parts of the text.
    private struct Member {
        let pattern: Int
        let parts: [Int]
        let shown: String
        /// What the owner of the group calls it; nil for a term of a list that the group names.
        let number: Int?
        let list: String?
    }

    /// A member that adds nothing.
    struct Superfluous {
        let member: Int
        let shown: String
        let by: String
        /// The list that holds the other one.
        let list: String?
        /// The member that says the same; nil when the other one says more.
        let first: Int?
        let isSame: Bool
    }

    private let index: PatternIndex
    var isLoose = false
    private var members: [Member] = []
    private var byPattern: [Int: [Int]] = [:]

    init(_ index: PatternIndex) { self.index = index }

    mutating func add(_ term: Term, _ parts: [Int], _ shown: String, member: Int? = nil, from list: String? = nil) {
        let pattern = index.number(of: term, isLoose: isLoose)
        byPattern[pattern, default: []].append(members.count)
        members.append(Member(pattern: pattern, parts: parts, shown: shown, number: member, list: list))
    }

    /// The members that others cover, in order, each once.
    /// - Parameter isCounted: only those that stand here twice.
    func superfluous(isCounted: Bool) -> [Superfluous] {
        members.indices.compactMap { place in
            members[place].number == nil ? nil : same(place) ?? (isCounted ? nil : wider(place))
        }
    }

    private func same(_ place: Int) -> Superfluous? {
        let member = members[place]
        let other = byPattern[member.pattern]?.first { other in
            members[other].parts == member.parts && (members[other].number == nil ? true : other < place)
        }
        return other.map { superfluous(place, by: $0, isSame: true) }
    }

    private func wider(_ place: Int) -> Superfluous? {
        let member = members[place]
        for pattern in [member.pattern] + index.implied(by: member.pattern) {
            let other = byPattern[pattern]?.first { other in
                other != place && member.parts.allSatisfy(members[other].parts.contains)
                    && (pattern != member.pattern || members[other].parts != member.parts)
            }
            if let other { return superfluous(place, by: other, isSame: false) }
        }
        return nil
    }

    private func superfluous(_ place: Int, by other: Int, isSame: Bool) -> Superfluous {
        Superfluous(
            member: members[place].number ?? 0,
            shown: members[place].shown,
            by: members[other].shown,
            list: members[other].list,
            first: isSame ? members[other].number : nil,
            isSame: isSame
        )
    }
}

extension TermGroup.Superfluous {
    /// - Parameter first: the place of the one that says the same.
    func problem(first: String?) -> Problem {
        switch (isSame, list) {
        case (_, let list?): .coveredByList(shown, by, list)
        case (true, nil): .repeatedTerm(shown, first: first ?? "")
        case (false, nil): .coveredTerm(shown, by)
        }
    }
}
