/// Follows the chain line by line and says of each irregularity what it is and where it began.
///
/// An altered record is one fault: the records after it are compared with the hash that it carries. Memory does not
/// grow with the log, only with its faults.
struct ChainWalker: Sendable {
    /// A second record with the number of the last one; the next record tells which of the two is genuine.
    struct Rival: Sendable {
        let link: ChainLink
        let place: LogFault.Place
    }

    var faults = FaultList()
    var step: ChainStep?
    var rival: Rival?
    var gaps: [ChainGap] = []
    /// Faults of unreadable lines since the last record, each of which may have been one.
    var garbage: [Int?] = []
    private(set) var records = 0
    private(set) var lastPlace: LogFault.Place?
    /// The fault of the last line, if that is not a record.
    private(set) var lastGarbage: Int?

    /// From the first record on, or from wherever the first line given is.
    init(fromFirst: Bool) {
        step = fromFirst ? .origin : nil
    }

    /// Takes the next line.
    mutating func take(_ line: ReadLine, at place: LogFault.Place) {
        lastPlace = place
        switch line {
        case .garbage(let blank): takeGarbage(.changed, blank: blank, at: place)
        case .record(let link, let intact): takeRecord(link, intact: intact, at: place)
        }
    }

    /// Takes a line that ends without line feed: its write did not end.
    mutating func takeTorn(at place: LogFault.Place) {
        lastPlace = place
        takeGarbage(.torn, blank: false, at: place)
    }

    private mutating func takeGarbage(_ kind: LogFault.Kind, blank: Bool, at place: LogFault.Place) {
        lastGarbage = faults.add(LogFault(kind, at: place, seq: nil))
        if !blank { garbage.append(lastGarbage) }
    }

    private mutating func takeRecord(_ link: ChainLink, intact: Bool, at place: LogFault.Place) {
        records += 1
        lastGarbage = nil
        let last = step ?? .unknown(before: link)
        if link.seq == last.seq + 1 {
            follow(last, link, intact: intact, at: place)
        } else if link.seq > last.seq {
            jump(last, link, intact: intact, at: place)
        } else {
            goBack(last, link, intact: intact, at: place)
        }
        garbage = []
    }

    /// Makes a record the one that the next has to continue.
    mutating func advance(to link: ChainLink, before: String?, intact: Bool, at place: LogFault.Place) {
        step = ChainStep(seq: link.seq, hash: link.hash, before: before, place: place, reported: !intact)
        if !intact { faults.add(LogFault(.changed, at: place, seq: link.seq)) }
    }

    /// The next number: its `prev` must be the last hash, else the record before is not the one it was written after.
    private mutating func follow(_ last: ChainStep, _ link: ChainLink, intact: Bool, at place: LogFault.Place) {
        let fits = last.hash.map { $0 == link.prev } ?? true
        if let rival {
            let intruder = rival.link.hash == link.prev && !fits ? last.place : rival.place
            faults.add(LogFault(.changed, at: intruder, seq: last.seq))
        } else if !fits, intact, !last.reported {
            faults.add(LogFault(.changed, at: last.place ?? place, seq: last.place == nil ? link.seq : last.seq))
        }
        rival = nil
        if let index = gaps.lastIndex(where: { $0.jump.seq == last.seq }), fits { extend(from: index) }
        advance(to: link, before: last.hash, intact: intact, at: place)
    }

    private mutating func extend(from index: Int) {
        let seq = gaps[index].jump.seq
        for index in gaps.indices where gaps[index].jump.seq == seq { gaps[index].extended = true }
    }
}
