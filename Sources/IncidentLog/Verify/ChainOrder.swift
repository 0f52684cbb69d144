/// What a verifier does with a record that is not the next one.
extension ChainWalker {
    /// More gaps than these are settled as removed before the end.
    private static let maximumGaps = 1000

    /// A number further on: unreadable lines may stand for the missing records, others may still come.
    mutating func jump(_ last: ChainStep, _ link: ChainLink, intact: Bool, at place: LogFault.Place) {
        settleRival()
        let missing = link.seq - last.seq - 1
        for (index, fault) in garbage.enumerated() where index < missing {
            faults.revise(fault) { $0.seq = last.seq + 1 + Int64(index) }
        }
        let damaged = min(missing, Int64(garbage.count))
        if damaged < missing {
            let first = last.seq + 1 + damaged
            gaps.append(ChainGap(first: first, last: link.seq - 1, jump: link, place: place))
            if gaps.count > Self.maximumGaps { reportRemoved(gaps.removeFirst()) }
        }
        advance(to: link, before: nil, intact: intact, at: place)
    }

    /// A number that was there or was missed.
    mutating func goBack(_ last: ChainStep, _ link: ChainLink, intact: Bool, at place: LogFault.Place) {
        let sameSeq = link.seq == last.seq
        if let index = gaps.firstIndex(where: { $0.awaits(link.seq) }) {
            fill(index, link, at: place)
            if !intact { faults.add(LogFault(.changed, at: place, seq: link.seq)) }
        } else if sameSeq, intact, last.reported, last.before.map({ $0 == link.prev }) ?? true {
            step = ChainStep(seq: link.seq, hash: link.hash, before: last.before, place: place)
        } else if sameSeq, intact, link.hash != last.hash, rival == nil {
            rival = Rival(link: link, place: place)
        } else {
            faults.add(LogFault(intact ? .reordered : .changed, at: place, seq: link.seq))
        }
    }

    /// A missed record turns up: once per run of them the order is wrong, first where the order broke.
    private mutating func fill(_ index: Int, _ link: ChainLink, at place: LogFault.Place) {
        var gap = gaps.remove(at: index)
        if gap.reported == nil {
            gap.reported = faults.add(LogFault(.reordered, at: gap.place, seq: gap.jump.seq))
        } else if !gap.isContinued(by: link) {
            faults.add(LogFault(.reordered, at: place, seq: link.seq))
        }
        gap.filled = link
        if link.seq == gap.jump.seq - 1, link.hash != gap.jump.prev { exposeJump(of: gap) }
        var (before, after) = (gap, gap)
        before.last = link.seq - 1
        after.first = link.seq + 1
        if after.first <= after.last { gaps.insert(after, at: index) }
        if before.first <= before.last { gaps.insert(before, at: index) }
    }

    /// The record that came too early does not continue the one before its number: it never belonged here.
    private mutating func exposeJump(of gap: ChainGap) {
        faults.revise(gap.reported) { $0.kind = .changed }
        if step?.seq == gap.jump.seq, step?.hash == gap.jump.hash {
            step = ChainStep(
                seq: gap.jump.seq,
                hash: gap.jump.hash,
                before: gap.filled?.hash,
                place: gap.place,
                reported: true
            )
        }
    }

    private mutating func settleRival() {
        if let rival { faults.add(LogFault(.changed, at: rival.place, seq: rival.link.seq)) }
        rival = nil
    }

    private mutating func reportRemoved(_ gap: ChainGap) {
        faults.add(LogFault(.removed, at: gap.place, seq: gap.first, count: gap.last - gap.first + 1))
    }

    /// Settles what was waiting for later lines and answers the head.
    mutating func finish() -> LogHead {
        settleRival()
        faults.revise(lastGarbage) { $0.kind = .torn }
        var head = step.flatMap { step in step.hash.map { LogHead(seq: step.seq, hash: $0) } } ?? .empty
        for gap in gaps {
            if let filled = gap.filled, !gap.extended, gap.jump.head == head, gap.first == filled.seq + 1 {
                faults.revise(gap.reported) { $0.kind = .changed }
                head = filled.head
            } else {
                reportRemoved(gap)
            }
        }
        return head
    }
}
