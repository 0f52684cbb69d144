import ControlAPI
import OpinionCore
import OpinionStore

extension ControlDesk {
    /// A page of the ledger. Without `from` it begins with the calendar month in which it ends, without `to` it ends now; a day or month as
    /// `to` is in it.
    func ledger(_ query: RequestQuery, _ caller: Caller) async throws -> LedgerPage {
        let deployment = deployments.current
        let period = try self.period(query, caller, zone: deployment.zone)
        let after = try query.integer("after", caller.language) ?? 0
        let limit = min(max(try query.integer("limit", caller.language) ?? Self.usualLedger, 1), Self.longestLedger)
        let making = LedgerMaking(
            book: deployment.book,
            roster: deployment.roster,
            language: caller.language,
            now: caller.now
        )
        return try await store.read { view in
            let numbers = try view.incidentNumbers(
                openedIn: period,
                after: after,
                withDrills: query["drills"] == "true",
                limit: limit
            )
            return LedgerPage(
                period: period,
                timezone: deployment.zone.name,
                entries: try numbers.compactMap { try making.entry($0, view) },
                next: numbers.count == limit ? numbers.last : nil
            )
        }
    }

    private static let usualLedger = 50
    private static let longestLedger = 200

    private func period(_ query: RequestQuery, _ caller: Caller, zone: LocalZone) throws -> Range<Instant> {
        func read(_ name: String, _ parse: (String) -> Instant?) throws -> Instant? {
            guard let text = query[name] else { return nil }
            guard let at = parse(text) else {
                throw ErrorResponse(code: "usage", text: ControlTexts.badPeriod(text)[caller.language])
            }
            return at
        }
        let from = try read("from") { PastTime.parse($0, now: caller.now, zone: zone) }
        let to = try read("to") { PastTime.parseEnd($0, now: caller.now, zone: zone) }
        let end = to ?? caller.now
        let last = to.map { min($0 - TimeSpan(milliseconds: 1), caller.now) } ?? caller.now
        let start = from ?? CivilMonth.start(of: last, zone: zone)
        // A month as `to` ends where the next one begins: from September to August would be an empty period.
        let isNamed = try read("to") { PastTime.parse($0, now: caller.now, zone: zone) } != to
        guard start < end || (start == end && !isNamed) else {
            let text = Phrase("--from 晚於 --to", "--from 晚于 --to", "--from is later than --to")
            throw ErrorResponse(code: "usage", text: text[caller.language])
        }
        return start..<end
    }
}
