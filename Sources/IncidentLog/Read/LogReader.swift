import Glibc

/// Reads the records of a log, also while it is being written. Whether they are untouched only `LogVerifier` says.
package struct LogReader: Sendable {
    private static let shownUnreadable = 100

    private let directory: String

    /// Reads the log in this folder.
    package init(directory: String) {
        self.directory = directory
    }

    /// The records that the filter admits, oldest first; memory grows with what is kept, not with the log.
    package func records(_ filter: LogFilter = LogFilter()) throws(LogError) -> LogReading {
        var reading = LogReading()
        let limit = max(0, filter.limit ?? .max)
        try forEach(filter) { place, record in
            guard let record else {
                if reading.unreadable.count < Self.shownUnreadable { reading.unreadable.append(place) }
                return
            }
            reading.records.append(record)
            if reading.records.count / 2 > limit { reading.records.removeFirst(reading.records.count - limit) }
        }
        reading.records.removeFirst(max(0, reading.records.count - limit))
        return reading
    }

    /// Calls `body` with each admitted record in order, and with nil for each line that holds none.
    package func forEach(
        _ filter: LogFilter = LogFilter(),
        _ body: (LogReading.Place, LogRecord?) -> Void
    ) throws(LogError) {
        let folder = try LogFolder(directory)
        for file in try folder.files() where filter.admits(file) {
            let path = directory + "/" + file.text
            var lines = LineReader(try folder.open(file.text, flags: O_RDONLY), name: path)
            while let line = try lines.next() {
                let record = line.terminated ? (try? JSONValue(parsing: line.bytes)).flatMap(LogRecord.init) : nil
                if let record, !filter.admits(record) { continue }
                body(LogReading.Place(file: file.text, line: line.number), record)
            }
        }
    }
}
