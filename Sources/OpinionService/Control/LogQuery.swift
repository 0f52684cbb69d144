import ControlAPI
import IncidentLog
import OpinionCore

/// The filter of `log show`, read strictly: a parameter that cannot be read is said, never ignored.
enum LogQuery {
    static func filter(_ query: RequestQuery, _ caller: Caller, zone: LocalZone) throws -> LogFilter {
        let since = try query["since"].map { text in
            guard let at = SpokenTime.parse(text, now: caller.now, zone: zone) else {
                throw ErrorResponse(code: "usage", text: ControlTexts.badTime(text)[caller.language])
            }
            return LogTime(milliseconds: at.milliseconds)
        }
        let incident = try query.integer("incident", caller.language)
        let limit = try query.integer("limit", caller.language) ?? 100
        return LogFilter(since: since, incident: incident.map(Int64.init), limit: min(max(limit, 1), 10_000))
    }
}

extension RequestQuery {
    /// A whole number; nil when the parameter is absent.
    func integer(_ name: String, _ language: Language) throws -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text) else {
            let phrase = Phrase(
                "\(name) 應為整數，不是「\(text)」",
                "\(name) 应为整数，不是「\(text)」",
                "\(name) must be a whole number, not “\(text)”"
            )
            throw ErrorResponse(code: "usage", text: phrase[language])
        }
        return number
    }

    /// How many at most; nil when the parameter is absent.
    func limit(_ language: Language) throws -> Int? {
        guard let limit = try integer("limit", language) else { return nil }
        guard limit > 0 else {
            let phrase = Phrase("limit 至少為 1", "limit 至少为 1", "limit must be at least 1")
            throw ErrorResponse(code: "usage", text: phrase[language])
        }
        return limit
    }
}
