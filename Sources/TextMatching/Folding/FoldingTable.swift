/// What each scalar folds to: a flat table for the Basic Multilingual Plane and a sorted list for the rest.
struct FoldingTable: Sendable {
    /// Table entries that are no scalar value (they lie among the surrogates) and say what else to do.
    enum Marker {
        static let space: UInt16 = 0xD800
        static let dropped: UInt16 = 0xD801
        static let mark: UInt16 = 0xD802
        static let voiced: UInt16 = 0xD803
        static let semiVoiced: UInt16 = 0xD804
        static let complex: UInt16 = 0xD805

        /// Whether a table entry is a marker and not a scalar.
        @inline(__always) static func isMarker(_ entry: UInt16) -> Bool { entry & 0xF800 == 0xD800 }
    }

    /// The table of this process, read from the generated data at first use.
    static let shared = FoldingTable()

    /// For each scalar below U+10000 its fold, or a `Marker`.
    private(set) var plane: [UInt16] = Array(0...UInt16.max)
    private var complexKeys: [UInt32] = []
    private var complexFolds: [[UInt32]] = []

    private init() {
        var complex: [(UInt32, [UInt32])] = []
        readHan(&complex)
        readRuns(&complex)
        readExpansions(&complex)
        setMarkers()
        complex.sort { $0.0 < $1.0 }
        complexKeys = complex.map(\.0)
        complexFolds = complex.map(\.1)
    }

    /// What a scalar marked `complex`, or one above U+FFFF, folds to; `nil` when to itself.
    func complexFold(of value: UInt32) -> [UInt32]? {
        var (low, high) = (0, complexKeys.count)
        while low < high {
            let middle = (low + high) / 2
            if complexKeys[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < complexKeys.count && complexKeys[low] == value ? complexFolds[low] : nil
    }
}

extension FoldingTable {
    private mutating func set(_ from: UInt32, to: UInt32, _ complex: inout [(UInt32, [UInt32])]) {
        if from < 0x10000, to < 0x10000 {
            plane[Int(from)] = UInt16(to)
        } else {
            setComplex(from, to: [to], &complex)
        }
    }

    private mutating func setComplex(_ from: UInt32, to: [UInt32], _ complex: inout [(UInt32, [UInt32])]) {
        if from < 0x10000 { plane[Int(from)] = Marker.complex }
        complex.append((from, to))
    }

    private mutating func readHan(_ complex: inout [(UInt32, [UInt32])]) {
        var from: UInt32?
        for scalar in FoldingData.hanPairs.unicodeScalars where scalar != "\n" {
            if let source = from {
                set(source, to: scalar.value, &complex)
                from = nil
            } else {
                from = scalar.value
            }
        }
        readSequences(&complex)
    }

    /// `first=targets;`: a base-36 number, then the folds of consecutive scalars from there on.
    private mutating func readSequences(_ complex: inout [(UInt32, [UInt32])]) {
        var next: UInt32 = 0
        for scalar in FoldingData.sequences.unicodeScalars where scalar != "\n" {
            if let digit = Self.digit(scalar) {
                next = next * 36 + digit
            } else if scalar == ";" {
                next = 0
            } else if scalar != "=" {
                set(next, to: scalar.value, &complex)
                next += 1
            }
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x30...0x39: scalar.value - 0x30
        case 0x61...0x7A: scalar.value - 0x57
        default: nil
        }
    }

    private mutating func readRuns(_ complex: inout [(UInt32, [UInt32])]) {
        var runs: [[Int]] = []
        FoldingDataReader.forEachRecord(of: FoldingData.runs) { runs.append($0) }
        for run in runs {
            let (count, stride) = run.count == 4 ? (run[1], run[2]) : (1, 1)
            for index in 0..<count {
                let from = run[0] + index * stride
                set(UInt32(from), to: UInt32(from + run[run.count - 1]), &complex)
            }
        }
    }

    private mutating func readExpansions(_ complex: inout [(UInt32, [UInt32])]) {
        var records: [[Int]] = []
        FoldingDataReader.forEachRecord(of: FoldingData.expansions) { records.append($0) }
        for record in records {
            setComplex(UInt32(record[0]), to: record.dropFirst().map { UInt32($0) }, &complex)
        }
    }

    private mutating func setMarkers() {
        mark(FoldingData.spaces, Marker.space)
        mark(FoldingData.dropped, Marker.dropped)
        for value in Array(0x300...0x36F) + Array(0xFE00...0xFE0F) { plane[value] = Marker.mark }
        for value in [0x3099, 0xFF9E] { plane[value] = Marker.voiced }
        for value in [0x309A, 0xFF9F] { plane[value] = Marker.semiVoiced }
    }

    private mutating func mark(_ ranges: String, _ marker: UInt16) {
        var records: [[Int]] = []
        FoldingDataReader.forEachRecord(of: ranges) { records.append($0) }
        for record in records where record[1] < 0x10000 {
            for value in record[0]...record[1] { plane[value] = marker }
        }
    }
}
