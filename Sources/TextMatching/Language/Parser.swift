/// Reads `query = or`, `or = and {"OR" and}`, `and = unary {["AND"] unary}`, `unary = {"NOT"} near`,
/// `near = primary {NEAR primary}`.
struct Parser {
    private static let longest = 20_000
    private static let deepest = 50
    /// The greatest `size`: more than can be written without names; a name that stands for two others, each of which
    /// stands for two, and so on, would grow without end.
    private static let largest = 20_000

    private let names: TermLists
    private let length: Int
    private let text: String
    private var tokens: [Token] = []
    private var next = 0
    private var depth = 0
    private var field: QueryField?

    init(_ text: String, names: TermLists) throws(QueryError) {
        self.names = names
        self.text = text
        length = text.unicodeScalars.count
        guard length <= Self.longest else { throw QueryError(.tooLong, Self.longest..<length) }
        var lexer = Lexer(text)
        while let token = try lexer.next() { tokens.append(token) }
    }

    /// The whole query; throws when everything would match, or a regular expression would see every text.
    mutating func parse() throws(QueryError) -> QueryNode {
        let node = try parseNamed()
        guard let first = tokens.first, let last = tokens.last else { return node }
        let range = first.range.lowerBound..<last.range.upperBound
        guard !node.holdsForNothing else { throw QueryError(.matchesEverything, range, slice(range)) }
        if node.holdsWithoutWords { throw regexWithoutWord(range) }
        return node
    }

    /// The whole query, which may hold for a text with none of its words; throws when something is left over.
    mutating func parseNamed() throws(QueryError) -> QueryNode {
        guard !tokens.isEmpty else { throw QueryError(.empty, 0..<length) }
        let node = try disjunction()
        if let token = peek { throw error(.unbalancedParenthesis, token) }
        guard node.size <= Self.largest else { throw QueryError(.tooLarge, 0..<length) }
        guard node.nameDepth < Self.deepest else { throw QueryError(.tooDeep, 0..<length) }
        return node
    }

    /// Points at the first regular expression that no word announces, or at the whole query when a name hides it.
    private func regexWithoutWord(_ range: Range<Int>) -> QueryError {
        let culprit = tokens.first { if case .term(let term) = $0.kind { !term.isAnchored } else { false } }
        let place = culprit?.range ?? range
        return QueryError(.regexWithoutWord, place, slice(place))
    }

    private var peek: Token? { next < tokens.count ? tokens[next] : nil }

    private func slice(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }

    private func error(_ code: QueryError.Code, _ token: Token, suggestion: String? = nil) -> QueryError {
        QueryError(code, token.range, slice(token.range), suggestion: suggestion)
    }
}

// MARK: - Operators

extension Parser {
    private mutating func disjunction() throws(QueryError) -> QueryNode {
        var nodes = [try conjunction()]
        while let token = peek, token.kind == .or {
            next += 1
            try requireOperand(after: token)
            nodes.append(try conjunction())
        }
        return .disjunction(nodes)
    }

    private mutating func conjunction() throws(QueryError) -> QueryNode {
        var nodes = [try unary()]
        while let token = peek, token.kind != .or, token.kind != .close {
            if token.kind == .and {
                next += 1
                try requireOperand(after: token)
            }
            nodes.append(try unary())
        }
        return .conjunction(nodes)
    }

    private mutating func unary() throws(QueryError) -> QueryNode {
        guard let token = peek, token.kind == .not else { return try near() }
        next += 1
        try requireOperand(after: token)
        return .not(try deeper(token) { parser throws(QueryError) in try parser.unary() })
    }

    /// Throws at `token` when nothing that it could apply to follows.
    private func requireOperand(after token: Token) throws(QueryError) {
        switch peek?.kind {
        case nil, .close, .and, .or, .near: throw error(.missingOperand, token)
        default: return
        }
    }

    private mutating func deeper(
        _ token: Token,
        _ body: (inout Parser) throws(QueryError) -> QueryNode
    ) throws(QueryError) -> QueryNode {
        depth += 1
        guard depth <= Self.deepest else { throw error(.tooDeep, token) }
        let node = try body(&self)
        depth -= 1
        return node
    }
}

// MARK: - NEAR, ATLEAST and COUNT

extension Parser {
    private mutating func near() throws(QueryError) -> QueryNode {
        let first = peek
        var operands = [try primary()]
        var links: [Proximity.Link] = []
        while let token = peek, case .near(let distance, let isOrdered) = token.kind {
            if links.isEmpty, let first { try requireWords(operands[0], beside: token, at: first) }
            next += 1
            try requireOperand(after: token)
            guard let start = peek else { break }
            operands.append(try primary())
            try requireWords(operands[operands.count - 1], beside: token, at: start)
            links.append(Proximity.Link(distance: distance, isOrdered: isOrdered))
        }
        return links.isEmpty ? operands[0] : .near(Proximity(operands: operands, links: links))
    }

    /// Throws unless `node`, which starts with `first`, is a term, a name for terms, or an OR of these.
    private func requireWords(_ node: QueryNode, beside operation: Token, at first: Token) throws(QueryError) {
        guard node.words == nil else { return }
        if case .field = node { throw error(.fieldInside, first) }
        throw QueryError(.wordsOnly, first.range, slice(operation.range))
    }

    private mutating func atLeast(_ number: Int, _ token: Token) throws(QueryError) -> QueryNode {
        let nodes = Self.alternatives(try argument(of: token))
        guard QueryNode.members(nodes).count >= number else { throw error(.tooFewMembers, token) }
        return .atLeast(number, nodes)
    }

    private mutating func count(_ number: Int, _ token: Token) throws(QueryError) -> QueryNode {
        let start = next + 1
        let node = try argument(of: token)
        if start < tokens.count { try requireWords(node, beside: token, at: tokens[start]) }
        return .count(number, node)
    }

    /// What stands in the parentheses that must follow.
    private mutating func argument(of token: Token) throws(QueryError) -> QueryNode {
        guard let open = peek, open.kind == .open else { throw error(.needsParentheses, token) }
        next += 1
        return try group(open)
    }

    /// The parts of an OR, also of one with a name when it stands alone.
    private static func alternatives(_ node: QueryNode) -> [QueryNode] {
        if case .or(let nodes) = node { nodes } else { [node] }
    }
}

// MARK: - Operands

extension Parser {
    private mutating func primary() throws(QueryError) -> QueryNode {
        guard let token = peek else { throw QueryError(.empty, length..<length) }
        next += 1
        switch token.kind {
        case .term(let term): return .term(term)
        case .name(let name): return try named(name, token)
        case .field(let field): return try fielded(field, token)
        case .open: return try group(token)
        case .atLeast(let number): return try atLeast(number, token)
        case .count(let number): return try count(number, token)
        case .close: throw error(.unbalancedParenthesis, token)
        case .and, .or, .not, .near: throw error(.missingOperand, token)
        }
    }

    private func named(_ name: String, _ token: Token) throws(QueryError) -> QueryNode {
        if let list = names[name] { return .list(list) }
        if let query = names.query(name) {
            if field != nil, query.root.hasField { throw error(.nestedField, token) }
            return .named(query)
        }
        let meant = NearestName.to(name, among: names.allNames).map { "$\($0)" }
        throw QueryError(.unknownList, token.range, name, suggestion: meant)
    }

    private mutating func fielded(_ field: QueryField, _ token: Token) throws(QueryError) -> QueryNode {
        guard self.field == nil else { throw error(.nestedField, token) }
        try requireOperand(after: token)
        guard peek?.kind != .not else { throw error(.missingOperand, token) }
        self.field = field
        defer { self.field = nil }
        return .field(field, try primary())
    }

    private mutating func group(_ open: Token) throws(QueryError) -> QueryNode {
        guard let first = peek else { throw error(.unbalancedParenthesis, open) }
        guard first.kind != .close else {
            throw QueryError(.emptyParentheses, open.range.lowerBound..<first.range.upperBound)
        }
        let node = try deeper(open) { parser throws(QueryError) in try parser.disjunction() }
        guard let close = peek, close.kind == .close else { throw error(.unbalancedParenthesis, open) }
        next += 1
        return node
    }
}
