/// The hits of a document by term, each term's in reading order.
struct HitIndex {
    private var hits: [Hit] = []
    /// For each term where its hits start, and where the last one's end.
    private var starts: [Int32]

    /// Sorts by counting.
    /// - Parameter needsEveryPlace: for each term whether all its places matter; of others one more than evidence can
    ///   show is kept of each text, so that a text that repeats a word without end costs each query little.
    init(_ found: [Hit], terms: Int, needsEveryPlace: [Bool]) {
        starts = [Int32](repeating: 0, count: terms + 1)
        for hit in found { starts[Int(hit.term) + 1] += 1 }
        for term in 0..<terms { starts[term + 1] += starts[term] }
        var ends = starts
        var order = [Int32](repeating: 0, count: found.count)
        for (place, hit) in found.enumerated() {
            let term = Int(hit.term)
            let run = ends[term] - Int32(Evidence.limit) - 1
            let isRepeated = run >= starts[term] && found[Int(order[Int(run)])].text == hit.text
            if isRepeated, !needsEveryPlace[term] { continue }
            order[Int(ends[term])] = Int32(place)
            ends[term] += 1
        }
        compact(found, order, ends)
    }

    private mutating func compact(_ found: [Hit], _ order: [Int32], _ ends: [Int32]) {
        hits.reserveCapacity(found.count)
        for term in 0..<starts.count - 1 {
            let range = Int(starts[term])..<Int(ends[term])
            starts[term] = Int32(hits.count)
            for place in range { hits.append(found[Int(order[place])]) }
        }
        starts[starts.count - 1] = Int32(hits.count)
    }

    /// The hits of one term.
    func hits(of term: Int32) -> ArraySlice<Hit> {
        hits[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
    }
}
