import GRDB
package import OpinionCore

// Which incident a desk has for a story: at most one.

/// An incident that a desk has for a story.
package struct StoryIncident: Sendable, Hashable {
    package let number: IncidentNumber
    /// Where reports of the story are given to it; the incident itself may belong to another desk.
    package let desk: String
    package let area: String?
    package let isLive: Bool
    /// When its latest report was found; nil when it has none.
    package let lastItemFound: Instant?
}

extension StoreSnapshot {
    /// The incidents of a story, one for each desk that has one.
    package func incidents(ofStory story: StoryID) throws -> [StoryIncident] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT incident, incident_stories.desk AS desk, area, state,
                        (SELECT max(found) FROM incident_items WHERE incident_items.incident = incidents.number) AS last
                    FROM incident_stories JOIN incidents ON number = incident WHERE story = ? ORDER BY number
                    """
            ),
            arguments: [story.number]
        ).map { row in
            StoryIncident(
                number: row["incident"],
                desk: row["desk"],
                area: row["area"],
                isLive: IncidentState(rawValue: row["state"])?.isLive ?? false,
                lastItemFound: row.instant("last")
            )
        }
    }
}

extension StoreTransaction {
    /// From now on reports of the story that reach the desk belong to this incident.
    package func give(_ story: StoryID, desk: String, to number: IncidentNumber) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO incident_stories (story, desk, incident) VALUES (?, ?, ?)
                ON CONFLICT (story, desk) DO UPDATE SET incident = excluded.incident
                """
        ).execute(arguments: [story.number, desk, number])
    }

    /// From now on what is like this report follows it into the incident, whatever an officer said of it before.
    package func own(_ report: ArchivedItem, _ incident: Incident) throws {
        try takeBack(report.id, desk: incident.desk)
        let story = try view.story(ofItem: report.id) ?? assignStory(to: report).story
        try give(story, desk: incident.desk, to: incident.number)
    }

    /// Gives all stories of an incident to another.
    package func handStories(of source: IncidentNumber, to target: IncidentNumber) throws {
        try db.execute(
            sql: "UPDATE incident_stories SET incident = ? WHERE incident = ?",
            arguments: [target, source]
        )
    }

    /// Puts reports into a story of their own, so that the next one like them follows. Desks that they stay with keep
    /// them.
    /// - Returns: the new story.
    package func separate(_ reports: [ArchivedItem]) throws -> StoryID {
        let story = try newStory()
        for report in reports {
            if try view.story(ofItem: report.id) == nil { _ = try assignStory(to: report) }
            try setStory(story, ofItem: report.id)
            for incident in try view.incidents(ofItem: report.id) {
                try give(story, desk: incident.desk, to: incident.number)
            }
        }
        return story
    }
}
