/// Reads the tokens of XML 1.0 without document types: no entity can be declared, so none can expand or be fetched.
struct XMLScanner {
    enum Token {
        case start(XMLTag)
        case end(name: String, index: Int)
        /// Text that is not white space.
        case text(index: Int)
    }

    private let scalars: [Unicode.Scalar]
    private(set) var index = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// The next token; nil at the end. Comments, declarations and processing instructions are passed over.
    mutating func next() throws(XMLFault) -> Token? {
        while index < scalars.count {
            let start = index
            if scalars[index] != "<" {
                if try skipText() { return .text(index: start) }
            } else if at("<!--") {
                try skip(past: "-->")
            } else if at("<?") {
                try skip(past: "?>")
            } else if at("<![CDATA[") {
                try skip(past: "]]>")
                return .text(index: start)
            } else if at("<!") {
                throw XMLFault(reason: .doctype, index: index)
            } else {
                return try tag()
            }
        }
        return nil
    }

    private mutating func tag() throws(XMLFault) -> Token {
        let start = index
        index += 1
        guard at("/") else { return .start(try startTag(at: start)) }
        index += 1
        let name = try self.name()
        skipSpace()
        guard at(">") else { throw fault(.badName) }
        index += 1
        return .end(name: name, index: start)
    }

    private mutating func startTag(at start: Int) throws(XMLFault) -> XMLTag {
        var tag = XMLTag(name: try name(), index: start)
        while true {
            let hasSpace = skipSpace()
            if at("/>") || at(">") { break }
            guard hasSpace || index >= scalars.count else { throw fault(.badAttribute) }
            let place = index
            let name = try self.name()
            guard !tag.attributes.contains(where: { $0.name == name }) else {
                throw XMLFault(reason: .form(.duplicateAttribute), index: place)
            }
            tag.attributes.append((name, try value(), place))
        }
        tag.isEmpty = at("/>")
        index += tag.isEmpty ? 2 : 1
        return tag
    }

    private mutating func value() throws(XMLFault) -> String {
        skipSpace()
        guard at("=") else { throw fault(.badAttribute) }
        index += 1
        skipSpace()
        guard at("\"") || at("'") else { throw fault(.badAttribute) }
        let quote = scalars[index]
        index += 1
        var view = String.UnicodeScalarView()
        while index < scalars.count, scalars[index] != quote {
            guard scalars[index] != "<" else { throw fault(.badName) }
            view.append(try character())
        }
        guard index < scalars.count else { throw fault(.unexpectedEnd) }
        index += 1
        return String(view)
    }

    /// One scalar of a value; line ends and tabs read as spaces (XML 1.0 §3.3.3).
    private mutating func character() throws(XMLFault) -> Unicode.Scalar {
        let scalar = scalars[index]
        guard scalar == "&" else {
            index += 1
            return scalar == "\n" || scalar == "\t" || scalar == "\r" ? " " : scalar
        }
        let name = scalars[(index + 1)...].prefix(12).prefix { $0 != ";" && $0 != "\"" && $0 != "<" }
        guard name.endIndex < scalars.count, scalars[name.endIndex] == ";", let known = XMLReference.scalar(name) else {
            throw fault(.badReference)
        }
        index = name.endIndex + 1
        return known
    }

    private mutating func name() throws(XMLFault) -> String {
        guard index < scalars.count else { throw fault(.unexpectedEnd) }
        let found = scalars[index...].prefix { $0.properties.isAlphabetic || isNameMark($0) }
        guard let first = found.first, first.properties.isAlphabetic || first == "_" else { throw fault(.badName) }
        index = found.endIndex
        return found.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    private func isNameMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "-", "_", ".", ":": true
        default: false
        }
    }

    /// - Returns: false for white space only.
    private mutating func skipText() throws(XMLFault) -> Bool {
        var isText = false
        while index < scalars.count, scalars[index] != "<" {
            let scalar = try character()
            if scalar != " " { isText = true }
        }
        return isText
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = index
        while index < scalars.count, " \t\r\n".unicodeScalars.contains(scalars[index]) { index += 1 }
        return index > start
    }

    private mutating func skip(past end: String) throws(XMLFault) {
        let start = index
        while index < scalars.count {
            if at(end) {
                index += end.unicodeScalars.count
                return
            }
            index += 1
        }
        throw XMLFault(reason: .form(.unexpectedEnd), index: start)
    }

    private func at(_ text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

    private func fault(_ kind: XMLFaultKind) -> XMLFault {
        XMLFault(reason: .form(index < scalars.count ? kind : .unexpectedEnd), index: index)
    }
}
