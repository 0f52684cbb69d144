import Testing

@testable import IncidentLog

/// One kind of tampering with a file of ten records, and all the faults it must give: `line:seq:kind`.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: [String]
    let change: @Sendable (inout [String]) throws -> Void

    init(_ name: String, _ expected: [String], _ change: @escaping @Sendable (inout [String]) throws -> Void) {
        (testDescription, self.expected, self.change) = (name, expected, change)
    }

    static func alter(_ line: String) -> String { line.replacing("條", with: "项") }

    static let table: [Tampering] = [
        Tampering("none", []) { _ in },
        Tampering("altered", ["4:4:changed"]) { $0[3] = alter($0[3]) },
        Tampering("first altered", ["1:1:changed"]) { $0[0] = alter($0[0]) },
        Tampering("last altered", ["10:10:changed"]) { $0[9] = alter($0[9]) },
        Tampering("two altered", ["4:4:changed", "5:5:changed"]) { lines in
            for index in 3...4 { lines[index] = alter(lines[index]) }
        },
        Tampering("altered and rehashed", ["4:4:changed"]) { lines in
            lines[3] = try Sample.rehashed(lines[3]) { $0["event"] = "x" }
        },
        Tampering("spaces", ["4:4:changed"]) { $0[3] = $0[3].replacing(",", with: ", ") },
        Tampering("carriage return", ["4:4:changed"]) { $0[3] += "\r" },
        Tampering("byte order mark", ["1:1:changed"]) { $0[0] = "\u{feff}" + $0[0] },
        Tampering("garbled", ["4:4:changed"]) { $0[3] = String($0[3].dropLast(40)) },
        Tampering("float", ["4:4:changed"]) { $0[3] = $0[3].replacing("\"uid\":0", with: "\"uid\":0.0") },
        Tampering("blank line", ["4:nil:changed"]) { $0.insert("", at: 3) },
        Tampering("junk inserted", ["4:nil:changed"]) { $0.insert("hello", at: 3) },
        Tampering("removed", ["4:4:removed"]) { $0.remove(at: 3) },
        Tampering("three removed", ["4:4:removed"]) { $0.removeSubrange(3...5) },
        Tampering("two places removed", ["4:4:removed", "6:7:removed"]) { lines in
            lines.remove(at: 6)
            lines.remove(at: 3)
        },
        Tampering("beginning removed", ["1:1:removed"]) { $0.removeFirst(2) },
        Tampering("swapped", ["4:5:reordered"]) { $0.swapAt(3, 4) },
        Tampering("first two swapped", ["1:2:reordered"]) { $0.swapAt(0, 1) },
        Tampering("last two swapped", ["9:10:reordered"]) { $0.swapAt(8, 9) },
        Tampering("far swapped", ["3:7:reordered", "7:3:reordered"]) { $0.swapAt(2, 6) },
        Tampering("moved up", ["3:8:reordered"]) { $0.insert($0.remove(at: 7), at: 2) },
        Tampering("moved to the end", ["3:4:reordered"]) { $0.append($0.remove(at: 2)) },
        Tampering("twice", ["5:4:reordered"]) { $0.insert($0[3], at: 4) },
        Tampering("twice later", ["8:4:reordered"]) { $0.insert($0[3], at: 7) },
        Tampering("foreign, rehashed", ["5:5:changed"]) { lines in
            lines.insert(try Sample.rehashed(lines[4]) { $0["event"] = "x" }, at: 4)
        },
        Tampering("foreign, rehashed, behind", ["6:5:changed"]) { lines in
            lines.insert(try Sample.rehashed(lines[4]) { $0["event"] = "x" }, at: 5)
        },
        Tampering("foreign copy", ["5:5:changed"]) { $0.insert(alter($0[4]), at: 4) },
        Tampering("foreign, far number", ["5:900:changed"]) { lines in
            lines.insert(try Sample.rehashed(lines[4]) { $0["seq"] = 900 }, at: 4)
        },
        Tampering("foreign, near number", ["5:7:changed"]) { lines in
            lines.insert(try Sample.rehashed(lines[4]) { $0["seq"] = 7 }, at: 4)
        },
    ]
}

struct TamperTests {
    @Test(arguments: Tampering.table)
    func tamperingIsCalledByItsName(tampering: Tampering) throws {
        let room = LogRoom()
        let records = try room.fill(10)
        var lines = try room.lines(Sample.august)
        try tampering.change(&lines)
        try room.write(lines: lines, to: Sample.august)
        let report = try room.verify()
        #expect(shown(report) == tampering.expected)
        #expect(report.ok == tampering.expected.isEmpty)
        #expect(report.records == lines.filter { $0.contains("seq\":") && ReadLine(Array($0.utf8)).isRecord }.count)
        let ends = ["last two swapped"].contains(tampering.testDescription)
        if !ends { #expect(report.head == records[9].head) }
    }

    private func shown(_ report: VerifyReport) -> [String] {
        report.faults.map { "\($0.line ?? 0):\($0.seq.map(String.init) ?? "nil"):\($0.kind.rawValue)" }
    }

    @Test(arguments: [("", 9), ("{\"actor\":", 9), ("\n", 9)])
    func endOfAWriteThatDidNotFinishIsTorn(tail: String, count: Int) throws {
        let room = LogRoom()
        try room.fill(10)
        var bytes = try room.bytes(Sample.august)
        bytes = tail.isEmpty ? bytes.dropLast() : bytes + Array(tail.utf8)
        try room.write(bytes, to: Sample.august)
        let report = try room.verify()
        #expect(report.faults.map(\.kind) == [.torn])
        #expect(report.faults.first?.line == (tail.isEmpty ? 10 : 11))
        #expect(report.head.seq == (tail.isEmpty ? 9 : 10))
    }

    @Test func carriageReturnsThroughoutAreFaultsLineByLine() throws {
        let room = LogRoom()
        try room.fill(10)
        try room.write(lines: room.lines(Sample.august).map { $0 + "\r" }, to: Sample.august)
        #expect(try shown(room.verify()) == (1...10).map { "\($0):\($0):changed" })
    }

    /// Whatever mixture of acts: unless the lines come out as a beginning of the log, it shows.
    @Test func everyMixtureOfTamperingIsDetected() throws {
        let room = LogRoom()
        try room.fill(12)
        let whole = try room.lines(Sample.august)
        var random = Seeded(state: 127)
        for _ in 0..<300 {
            var lines = whole
            for _ in 0...Int.random(in: 0..<4, using: &random) { try tamper(&lines, &random) }
            if whole.starts(with: lines) { continue }
            let mayBeEnd = lines.dropLast() == whole.dropLast() && lines.count == whole.count
            try room.write(lines: lines, to: Sample.august)
            #expect(try !room.verify().ok || mayBeEnd)
        }
    }

    private func tamper(_ lines: inout [String], _ random: inout Seeded) throws {
        let (one, other) = (lines.indices.randomElement(using: &random), lines.indices.randomElement(using: &random))
        guard let one, let other else { return }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: one)
        case 1: lines.swapAt(one, other)
        case 2: lines.insert(lines[one], at: other)
        case 3: lines[one] = Tampering.alter(lines[one])
        case 4 where one < lines.count - 1: lines[one] = try Sample.rehashed(lines[one]) { $0["event"] = "x" }
        default: lines.insert(try Sample.rehashed(lines[one]) { $0["seq"] = .int(Int64(other)) }, at: other)
        }
    }

    /// No byte may change unnoticed, whichever and however.
    @Test func everyByteFlipIsDetected() throws {
        let room = LogRoom()
        try room.fill(50)
        let whole = try room.bytes(Sample.august)
        var random = Seeded(state: 20_260_820)
        for _ in 0..<2000 {
            var bytes = whole
            let place = bytes.indices.randomElement(using: &random) ?? 0
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try room.write(bytes, to: Sample.august)
            #expect(try !room.verify().ok, "byte \(place), \(whole[place]) → \(bytes[place])")
        }
    }
}

extension ReadLine {
    var isRecord: Bool {
        if case .record = self { true } else { false }
    }
}

/// The same numbers in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
