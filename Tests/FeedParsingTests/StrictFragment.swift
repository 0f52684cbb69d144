/// A second opinion on sanitised HTML, by a reader that knows only what may be there.
enum StrictFragment {
    private static let voids: Set<String> = ["br", "hr", "img", "source", "wbr"]
    private static let elements: Set<String> = Set(
        """
        a abbr article aside audio b bdi bdo blockquote caption cite code dd del details dfn div dl dt em figcaption \
        figure footer h1 h2 h3 h4 h5 h6 header i ins kbd li mark nav ol p picture pre rb rp rt ruby s samp section \
        small span strong sub summary sup table tbody td tfoot th thead time tr u ul var video
        """.split(separator: " ").map(String.init)
    ).union(voids)
    private static let attributes: Set<String> = Set(
        """
        title lang dir href rel src srcset sizes alt width height poster type media cite datetime colspan rowspan scope \
        start reversed value open controls preload
        """.split(separator: " ").map(String.init)
    )

    /// What is wrong with it; nil when nothing is.
    static func problem(in html: String) -> String? {
        var open: [String] = []
        // What is not ASCII might join a bracket to one character.
        let ascii = String(String.UnicodeScalarView(html.unicodeScalars.map { $0.isASCII ? $0 : "x" }))
        var rest = Substring(ascii)
        while let bracket = rest.firstIndex(of: "<") {
            if rest[..<bracket].contains(">") { return "a bracket in text" }
            guard let close = rest[bracket...].firstIndex(of: ">") else { return "a tag without an end" }
            let tag = String(rest[rest.index(after: bracket)..<close])
            rest = rest[rest.index(after: close)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return "ill nested at </\(tag)>" }
            } else {
                let name = String(tag.prefix { $0 != " " })
                guard elements.contains(name) else { return "element \(name)" }
                if !voids.contains(name) { open.append(name) }
                if let problem = attributes(String(tag.dropFirst(name.count)), name) { return problem }
            }
        }
        if rest.contains(">") { return "a bracket in text" }
        return open.isEmpty ? nil : "\(open) not closed"
    }

    private static func attributes(_ text: String, _ element: String) -> String? {
        var rest = Substring(text)
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return "attributes \(text)" }
            let name = String(rest[rest.index(after: rest.startIndex)..<equals])
            guard attributes.contains(name) else { return "attribute \(name)" }
            let start = rest.index(after: equals)
            guard start < rest.endIndex, rest[start] == "\"",
                let end = rest[rest.index(after: start)...].firstIndex(of: "\"")
            else { return "attributes \(text)" }
            let value = rest[rest.index(after: start)..<end]
            if ["href", "src", "poster", "cite"].contains(name), !isGood(value, name) { return "address \(value)" }
            if name == "srcset", value.split(separator: ", ").contains(where: { !isGood($0, name) }) {
                return "addresses \(value)"
            }
            rest = rest[rest.index(after: end)...]
        }
        return nil
    }

    /// Http, or relative.
    private static func isGood(_ value: some StringProtocol, _ name: String) -> Bool {
        let text = value.lowercased()
        if text.unicodeScalars.contains(where: { $0.value <= 0x20 && name != "srcset" || $0.value == 0x7F }) {
            return false
        }
        if text.hasPrefix("http:") || text.hasPrefix("https:") || (name == "href" && text.hasPrefix("mailto:")) {
            return true
        }
        let scheme = text.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
        return scheme.isEmpty || scheme.endIndex == text.endIndex || text[scheme.endIndex] != ":"
    }
}
