import GRDB
package import OpinionCore

// The ledger: incidents by the time at which they were opened, page by page.

extension StoreSnapshot {
    /// The numbers behind `after` of incidents that were opened in the period, in order.
    package func incidentNumbers(
        openedIn period: Range<Instant>,
        after: IncidentNumber,
        withDrills: Bool,
        limit: Int
    ) throws -> [IncidentNumber] {
        try Int.fetchAll(
            db,
            sql: """
                SELECT number FROM incidents WHERE number > ? AND opened >= ? AND opened < ?
                    AND (? OR NOT json_extract(detail, '$.isDrill')) ORDER BY number LIMIT ?
                """,
            arguments: [
                after, period.lowerBound.milliseconds, period.upperBound.milliseconds, withDrills, limit,
            ]
        )
    }
}
