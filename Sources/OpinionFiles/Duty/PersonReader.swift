import OpinionCore

/// Reads `people` of the roster.
struct PersonReader {
    private static let keys = ["name", "mobile", "dingtalk", "wecom", "feishu", "user"]

    private(set) var people: [PersonID: DutyPerson] = [:]
    private var places: [PersonID: SourcePosition] = [:]
    private var users: [String: SourcePosition] = [:]
    private var names: [String: SourcePosition] = [:]

    mutating func read(_ node: YAMLNode?, _ faults: inout Faults) {
        for entry in node?.map(&faults) ?? [] {
            if let first = places[entry.key] {
                faults.add(.duplicateValue(entry.key, first: first.description), at: entry.keyPosition)
                continue
            }
            places[entry.key] = entry.keyPosition
            guard Identifier.isValid(entry.key) else {
                faults.add(.badID(entry.key), at: entry.keyPosition)
                continue
            }
            people[entry.key] = person(entry, &faults)
        }
    }

    private mutating func person(_ entry: YAMLEntry, _ faults: inout Faults) -> DutyPerson {
        guard let fields = Fields(entry.value, keys: Self.keys, place: "people.*", &faults) else {
            return DutyPerson(id: entry.key, name: entry.key)
        }
        let name = fields["name"].flatMap { $0.line(&faults) } ?? entry.key
        let person = DutyPerson(
            id: entry.key,
            name: name,
            mobile: mobile(fields["mobile"], &faults),
            dingtalk: account(fields["dingtalk"], &faults),
            wecom: account(fields["wecom"], &faults),
            feishu: account(fields["feishu"], &faults),
            user: fields["user"].flatMap { $0.line(&faults) }
        )
        once(person.name, fields["name"]?.position ?? entry.keyPosition, in: &names, &faults)
        if let user = person.user, let node = fields["user"] { once(user, node.position, in: &users, &faults) }
        return person
    }

    /// Two people of one name, or one account of two people, could not be told apart.
    private func once(
        _ text: String,
        _ position: SourcePosition,
        in seen: inout [String: SourcePosition],
        _ faults: inout Faults
    ) {
        if let first = seen[text] { faults.add(.personTwice(text, first: first.description), at: position) }
        seen[text] = seen[text] ?? position
    }

    private func mobile(_ node: YAMLNode?, _ faults: inout Faults) -> MobileNumber? {
        guard let node, let text = node.line(&faults) else { return nil }
        return MobileNumber(text) ?? node.refuse(.badMobile(text), &faults)
    }

    /// It stands in messages as it is, so nothing in it may be markup.
    private func account(_ node: YAMLNode?, _ faults: inout Faults) -> String? {
        guard let node, let text = node.line(&faults) else { return nil }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "._-$:".contains(Character($0)))
        }
        return isPlain && text.count <= 128 ? text : node.refuse(.badAccount(node.name), &faults)
    }
}
