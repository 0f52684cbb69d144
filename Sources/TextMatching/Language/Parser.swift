/// Reads `query = or`, `or = and {"OR" and}`, `and = unary {["AND"] unary}`, `unary = {"NOT"} primary`.
struct Parser {
    private static let longest = 20_000
    private static let deepest = 50

    private let lists: TermLists
    private let length: Int
    private let text: String
    private var tokens: [Token] = []
    private var next = 0
    private var depth = 0
    private var field: QueryField?

    init(_ text: String, lists: TermLists) throws(QueryError) {
        self.lists = lists
        self.text = text
        length = text.unicodeScalars.count
        guard length <= Self.longest else { throw QueryError(.tooLong, Self.longest..<length) }
        var lexer = Lexer(text)
        while let token = try lexer.next() { tokens.append(token) }
    }

    /// The whole query; throws when something is left over or everything would match.
    mutating func parse() throws(QueryError) -> QueryNode {
        guard let first = tokens.first, let last = tokens.last else { throw QueryError(.empty, 0..<length) }
        let node = try disjunction()
        if let token = peek { throw error(.unbalancedParenthesis, token) }
        let range = first.range.lowerBound..<last.range.upperBound
        guard !node.holdsForNothing else { throw QueryError(.matchesEverything, range, slice(range)) }
        return node
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
        guard let token = peek, token.kind == .not else { return try primary() }
        next += 1
        try requireOperand(after: token)
        return .not(try deeper(token) { parser throws(QueryError) in try parser.unary() })
    }

    /// Throws at `token` when nothing that it could apply to follows.
    private func requireOperand(after token: Token) throws(QueryError) {
        switch peek?.kind {
        case nil, .close, .and, .or: throw error(.missingOperand, token)
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

// MARK: - Operands

extension Parser {
    private mutating func primary() throws(QueryError) -> QueryNode {
        guard let token = peek else { throw QueryError(.empty, length..<length) }
        next += 1
        switch token.kind {
        case .word(let text), .phrase(let text): return .term(Term(text: text))
        case .list(let name): return try list(name, token)
        case .field(let field): return try fielded(field, token)
        case .open: return try group(token)
        case .close: throw error(.unbalancedParenthesis, token)
        case .and, .or, .not: throw error(.missingOperand, token)
        }
    }

    private func list(_ name: String, _ token: Token) throws(QueryError) -> QueryNode {
        if let list = lists[name] { return .list(list) }
        let meant = NearestName.to(name, among: lists.names).map { "$\($0)" }
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
