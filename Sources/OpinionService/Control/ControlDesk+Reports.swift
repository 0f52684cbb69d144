import ControlAPI
import IncidentDesk
import OpinionCore
import OpinionStore

// `items add`: reports of another collector go the way of a feed's items, in bounded transactions.

extension ControlDesk {
    private static let batch = 100

    /// A line that was read, or why it was not.
    private enum Read {
        case item(MatchedItem)
        case refused(ReportFault)
    }

    /// - Parameter body: one JSON object a line; empty lines are passed over.
    func addReports(_ body: [UInt8], _ query: RequestQuery, _ caller: Caller) async throws -> ReportAnswer {
        let reader = try reader(query, caller)
        let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .filter { !$1.allSatisfy(Self.isSpace) }
        guard lines.count <= ReportLimits.lines else {
            throw ErrorResponse(code: "usage", text: ReportTexts.tooManyLines[caller.language])
        }
        var results: [ReportResult] = []
        for start in stride(from: 0, to: lines.count, by: Self.batch) {
            let batch = lines[start..<min(start + Self.batch, lines.count)]
            results += await take(batch.map { ($0.offset + 1, $0.element) }, reader, part: "\(start)", caller)
        }
        return ReportAnswer(feed: reader.feed, results: results)
    }

    private func reader(_ query: RequestQuery, _ caller: Caller) throws(ErrorResponse) -> ReportReader {
        let name = query["feed"] ?? ReportTexts.usualCollector
        let isWellFormed = name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        guard (1...64).contains(name.utf8.count), isWellFormed else {
            throw ErrorResponse(code: "usage", text: ReportTexts.badCollector(name)[caller.language])
        }
        return ReportReader(
            feed: "items:" + name,
            outlet: query["outlet"].flatMap { $0.isEmpty ? nil : $0 },
            tier: query["tier"].flatMap { $0.isEmpty ? nil : $0 },
            deployment: deployments.current,
            now: caller.now
        )
    }

    /// One transaction. Where it does not commit, each line is tried alone, so that none is lost through another.
    private func take(
        _ lines: [(number: Int, bytes: ArraySlice<UInt8>)],
        _ reader: ReportReader,
        part: String,
        _ caller: Caller
    ) async -> [ReportResult] {
        let read = lines.map { ($0.number, self.read($0.bytes, reader)) }
        do {
            return try await once(caller, part: part) { transaction in
                try read.map { number, line in try store(line, number, reader, caller, transaction) }
            }
        } catch {
            guard lines.count == 1 else {
                var results: [ReportResult] = []
                for line in lines { results += await take([line], reader, part: "\(part)-\(line.number)", caller) }
                return results
            }
            let cause = ControlTexts.failure(error, language: caller.language).error.text
            return lines.map { ReportResult(line: $0.number, status: .notRecorded, cause: cause) }
        }
    }

    private func read(_ line: ArraySlice<UInt8>, _ reader: ReportReader) -> Read {
        do throws(ReportFault) {
            return .item(MatchedItem(try reader.item(line), in: reader.deployment.book, isLocal: false))
        } catch {
            return .refused(error)
        }
    }

    private func store(
        _ line: Read,
        _ number: Int,
        _ reader: ReportReader,
        _ caller: Caller,
        _ transaction: StoreTransaction
    ) throws -> ReportResult {
        switch line {
        case .refused(let fault):
            return ReportResult(line: number, status: .refused, cause: fault.phrase[caller.language])
        case .item(let matched):
            let item = matched.item
            let known = try transaction.view.knownItems(feed: item.feed, keys: [item.key])[item.key]
            if known == item.textHash { return ReportResult(line: number, status: .known) }
            _ = try desk.take(matched, isFirstAnswer: false, reader.deployment, transaction)
            return ReportResult(line: number, status: known == nil ? .new : .changed)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

/// What people read when reports cannot be taken at all.
enum ReportTexts {
    /// Whoever names no collector.
    static let usualCollector = "collector"

    static let tooManyLines = Phrase(
        "一次最多 \(ReportLimits.lines) 行：請分幾次送",
        "一次最多 \(ReportLimits.lines) 行：请分几次送",
        "at most \(ReportLimits.lines) lines at once: send them in parts"
    )

    static let tooLarge = Phrase(
        "一次最多 \(ReportLimits.body >> 20) MiB：請分幾次送",
        "一次最多 \(ReportLimits.body >> 20) MiB：请分几次送",
        "at most \(ReportLimits.body >> 20) MiB at once: send them in parts"
    )

    static func badCollector(_ name: String) -> Phrase {
        Phrase(
            "--feed「\(name)」應為 1 至 64 個字母、數字或 - _ .",
            "--feed「\(name)」应为 1 至 64 个字母、数字或 - _ .",
            "--feed “\(name)” takes 1 to 64 letters, digits, or - _ ."
        )
    }
}
