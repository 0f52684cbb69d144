import GRDB
package import OpinionCore

// How widely incidents are reported, tier by tier.

extension StoreSnapshot {
    /// The outlets of each tier that report these incidents, the tier that joined first first.
    package func tierHeat(of numbers: [IncidentNumber]) throws -> [IncidentNumber: [(tier: String, outlets: Int)]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT tier, count(DISTINCT outlet) AS outlets FROM incident_items WHERE incident = ?
                GROUP BY tier ORDER BY min(found), tier
                """
        )
        return try numbers.reduce(into: [:]) { heat, number in
            heat[number] = try Row.fetchAll(statement, arguments: [number]).map { ($0["tier"], $0["outlets"]) }
        }
    }
}
