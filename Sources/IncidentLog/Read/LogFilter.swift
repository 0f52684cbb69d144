/// Which records somebody wants to see.
package struct LogFilter: Sendable, Equatable {
    /// Not older than this.
    package let since: LogTime?
    package let incident: Int64?
    /// At most so many, the newest of those that fit.
    package let limit: Int?

    /// What is left out does not filter.
    package init(since: LogTime? = nil, incident: Int64? = nil, limit: Int? = nil) {
        (self.since, self.incident, self.limit) = (since, incident, limit)
    }

    func admits(_ record: LogRecord) -> Bool {
        (since.map { record.time >= $0 } ?? true) && (incident.map { record.incident == $0 } ?? true)
    }

    /// False when no record of the file can fit: a file holds records of its own month and of earlier ones.
    func admits(_ file: LogFileName) -> Bool {
        since.map { file >= LogFileName($0) } ?? true
    }
}
