import Testing

@testable import IncidentLog

struct ReaderTests {
    private func room() throws -> LogRoom {
        let room = LogRoom()
        var writer = try LogWriter(directory: room.path)
        _ = try writer.append((1...6).map { Sample.draft($0, at: "2026-08-2\($0)T00:00:00.000Z") })
        _ = try writer.append((7...9).map { Sample.draft($0, at: "2026-09-0\($0)T00:00:00.000Z") })
        return room
    }

    @Test(
        arguments: [
            (LogFilter(), Array(1...9)), (LogFilter(limit: 2), [8, 9]), (LogFilter(limit: 0), []),
            (LogFilter(incident: 101), [1, 4, 7]), (LogFilter(incident: 101, limit: 1), [7]),
            (LogFilter(since: Sample.time("2026-08-25T00:00:00.000Z")), [5, 6, 7, 8, 9]),
            (LogFilter(since: Sample.time("2026-09-08T00:00:00.000Z"), incident: 100), [9]),
            (LogFilter(since: Sample.time("2027-01-01T00:00:00.000Z")), []),
        ] as [(LogFilter, [Int64])]
    )
    func filterShowsWhatFits(filter: LogFilter, expected: [Int64]) throws {
        let room = try room()
        let reading = try LogReader(directory: room.path).records(filter)
        #expect(reading.records.map(\.seq) == expected)
        #expect(reading.unreadable.isEmpty)
    }

    @Test func unreadableLinesAreNamedNotSkipped() throws {
        let room = try room()
        var lines = try room.lines(Sample.august)
        lines[2] = "?"
        try room.write(lines: lines, to: Sample.august)
        try room.write(try room.bytes(Sample.september).dropLast(1), to: Sample.september)
        let reading = try LogReader(directory: room.path).records()
        #expect(reading.records.map(\.seq) == [1, 2, 4, 5, 6, 7, 8])
        #expect(reading.unreadable.map { "\($0.file):\($0.line)" } == [Sample.august + ":3", Sample.september + ":3"])
    }

    @Test func missingFolderIsAnErrorWithItsName() {
        let error = #expect(throws: LogError.self) { try LogReader(directory: "/nonexistent/log").records() }
        #expect(error?.code == .open && error?.name == "/nonexistent/log")
    }
}
