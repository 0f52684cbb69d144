package import TextMatching

/// Why the fields of a matcher cannot be taken.
package enum SilenceFault: Error, Sendable, Hashable {
    case unknownField(String)
    case emptyField(String)
    case badNumber(String)
    case unknownType(String)
    case badQuery(String, QueryError)
}

extension SilenceMatcher {
    /// The fields by the names that people write.
    package static let fieldNames = [
        "area", "department", "level", "rule", "incident", "outlet", "feed", "title", "type",
    ]

    /// Only what concerns an incident can be silenced.
    package static let typeNames: [AlertType] = AlertType.allCases.filter(\.isOfAnIncident)

    /// Reads fields as people and scripts write them: `["area": ["…"], "level": ["一般"]]`.
    package init(fields: [String: [String]]) throws(SilenceFault) {
        self.init()
        for (name, values) in fields.sorted(by: { $0.key < $1.key }) {
            guard Self.fieldNames.contains(name) else { throw .unknownField(name) }
            guard !values.isEmpty, values.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
                throw .emptyField(name)
            }
            try take(name, values)
        }
    }

    /// The fields that are given, as `init(fields:)` takes them.
    package var fields: [String: [String]] {
        let all: [String: [String]] = [
            "area": areas, "department": departments, "level": levels, "rule": rules,
            "incident": incidents.map(String.init), "outlet": outlets, "feed": feeds, "title": titles,
            "type": types.map(\.rawValue),
        ]
        return all.filter { !$0.value.isEmpty }
    }

    private mutating func take(_ name: String, _ values: [String]) throws(SilenceFault) {
        switch name {
        case "area": areas = values
        case "department": departments = values
        case "level": levels = values
        case "rule": rules = values
        case "outlet": outlets = values
        case "feed": feeds = values
        case "incident": incidents = try Self.numbers(values)
        case "type": types = try Self.types(values)
        default: titles = try Self.queries(values)
        }
    }

    private static func numbers(_ values: [String]) throws(SilenceFault) -> [IncidentNumber] {
        var numbers: [IncidentNumber] = []
        for value in values {
            guard let number = IncidentNumber(value.hasPrefix("#") ? String(value.dropFirst()) : value) else {
                throw .badNumber(value)
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func types(_ values: [String]) throws(SilenceFault) -> [AlertType] {
        var types: [AlertType] = []
        for value in values {
            guard let type = AlertType(rawValue: value), typeNames.contains(type) else { throw .unknownType(value) }
            types.append(type)
        }
        return types
    }

    private static func queries(_ values: [String]) throws(SilenceFault) -> [String] {
        for value in values {
            do { _ = try Query(parsing: value, lists: .none) } catch { throw .badQuery(value, error) }
        }
        return values
    }
}

extension AlertType {
    fileprivate var isOfAnIncident: Bool {
        switch self {
        case .foundLate, .ruleSilent, .heldSummary, .handover, .test: false
        default: true
        }
    }
}
