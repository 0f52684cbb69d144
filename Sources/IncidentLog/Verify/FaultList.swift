/// The faults found so far, bounded.
struct FaultList: Sendable {
    private(set) var faults: [LogFault] = []
    private(set) var omitted = 0

    /// Adds a fault and answers where it is, nil when there is no room.
    @discardableResult
    mutating func add(_ fault: LogFault) -> Int? {
        guard faults.count < VerifyReport.maximumFaults else {
            omitted += 1
            return nil
        }
        faults.append(fault)
        return faults.count - 1
    }

    /// Lets a fault be seen in the light of later lines.
    mutating func revise(_ index: Int?, _ change: (inout LogFault) -> Void) {
        if let index { change(&faults[index]) }
    }

    /// By file and line; the files' order is given.
    func sorted(files: [String]) -> [LogFault] {
        let ranks = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let keyed = faults.enumerated().map { entry in
            (rank: entry.element.file.flatMap { ranks[$0] } ?? .max, index: entry.offset, fault: entry.element)
        }
        return keyed.sorted {
            ($0.rank, $0.fault.line ?? .max, $0.index) < ($1.rank, $1.fault.line ?? .max, $1.index)
        }.map(\.fault)
    }
}
