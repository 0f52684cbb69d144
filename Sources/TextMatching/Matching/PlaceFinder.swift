/// Finds where the words of leaves stand in one document, expressions included.
final class PlaceFinder {
    /// Places, and whether no expression gave up.
    typealias Places = (hits: [Hit], isComplete: Bool)

    private let scan: DocumentScan
    private let terms: [SearchTerm]
    private var matched: [Int64: Regex.Outcome] = [:]
    private var units: [Int: UnitCounts] = [:]

    init(_ scan: DocumentScan, _ terms: [SearchTerm]) {
        self.scan = scan
        self.terms = terms
    }

    /// Whether a literal of `terms` was seen in `parts`.
    func isSeen(_ terms: [Int32], in parts: PartSet) -> Bool {
        terms.contains { !scan.parts(of: $0).isDisjoint(with: parts) }
    }

    /// False when it is certain, without looking at places, that a leaf does not hold.
    func isPossible(_ leaf: Leaf) -> Bool {
        switch leaf.kind {
        case .any(let terms), .count(_, let terms): isPossible(terms, in: leaf.parts)
        case .near(let operands, _): operands.allSatisfy { isPossible($0, in: leaf.parts) }
        }
    }

    /// Where the words stand that make a leaf hold; empty when it does not.
    func places(of leaf: Leaf) -> Places {
        switch leaf.kind {
        case .any(let terms): return places(of: terms, in: leaf.parts)
        case .count(let number, let terms):
            let (hits, isComplete) = places(of: terms, in: leaf.parts)
            return (Self.separate(hits) >= number ? hits : [], isComplete)
        case .near(let operands, let links): return near(operands, links, in: leaf.parts)
        }
    }

    private func isPossible(_ terms: [Int32], in parts: PartSet) -> Bool {
        terms.contains { term in
            switch self.terms[Int(term)] {
            case .literal: !scan.parts(of: term).isDisjoint(with: parts)
            case .regex(_, let announced): announced.isEmpty || isSeen(announced, in: parts)
            }
        }
    }

    private func places(of terms: [Int32], in parts: PartSet) -> Places {
        var (hits, isComplete) = ([Hit](), true)
        for term in terms {
            switch self.terms[Int(term)] {
            case .literal:
                hits += scan.places(of: term, in: parts)
                isComplete = isComplete && !scan.isTruncated
            case .regex(let regex, let announced):
                guard announced.isEmpty || isSeen(announced, in: parts) else { continue }
                let found = matches(of: regex, term, in: parts)
                hits += found.hits
                isComplete = isComplete && found.isComplete
            }
        }
        return (terms.count > 1 ? hits.sorted(by: Hit.inReadingOrder) : hits, isComplete)
    }

    /// How many of the places do not overlap.
    private static func separate(_ hits: [Hit]) -> Int {
        var (count, text, end) = (0, UInt32.max, UInt32(0))
        for hit in hits where hit.text != text || hit.start >= end {
            (count, text, end) = (count + 1, hit.text, hit.end)
        }
        return count
    }
}

// MARK: - Regular expressions

extension PlaceFinder {
    /// The most matches of an expression in one text that are looked for.
    private static let mostMatches = 10_000

    private func matches(of regex: Regex, _ term: Int32, in parts: PartSet) -> Places {
        var (hits, isComplete) = ([Hit](), true)
        for (number, text) in scan.texts.enumerated() where parts.contains(PartSet(text.part)) {
            let found = matches(of: regex, term, inText: number)
            isComplete = isComplete && found.isComplete
            hits += found.places.map {
                Hit(term: term, text: UInt32(number), start: UInt32($0.lowerBound), end: UInt32($0.upperBound))
            }
        }
        return (hits, isComplete)
    }

    private func matches(of regex: Regex, _ term: Int32, inText number: Int) -> Regex.Outcome {
        let key = Int64(term) << 32 | Int64(number)
        if let known = matched[key] { return known }
        let result = regex.matches(in: scan.texts[number].scalars, limit: Self.mostMatches)
        matched[key] = result
        return result
    }
}

// MARK: - NEAR

extension PlaceFinder {
    private func near(_ operands: [[Int32]], _ links: [Proximity.Link], in parts: PartSet) -> Places {
        let found = operands.map { places(of: $0, in: parts) }
        var hits: [Hit] = []
        for number in scan.texts.indices {
            let here = found.map { $0.hits.filter { $0.text == UInt32(number) } }
            guard !here.contains(where: \.isEmpty) else { continue }
            hits += NearChain(links: links, units: units(ofText: number)).places(here)
        }
        return (hits.sorted(by: Hit.inReadingOrder), found.allSatisfy(\.isComplete))
    }

    private func units(ofText number: Int) -> UnitCounts {
        if let known = units[number] { return known }
        let counts = UnitCounts(scan.texts[number].scalars)
        units[number] = counts
        return counts
    }
}
