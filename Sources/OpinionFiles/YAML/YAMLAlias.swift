import OpinionCore

/// Finds anchors that are used, before the parser does.
enum YAMLAlias {
    /// The first `*name` whose `&name` also stands in the file.
    ///
    /// Looks at all text, quoted or not: two such signs with one name and no letter before the star are no prose.
    static func first(in source: SourceText) -> SourcePosition? {
        let anchors = Set(names(after: "&", in: source.scalars).map(\.name))
        guard !anchors.isEmpty else { return nil }
        return names(after: "*", in: source.scalars).first { anchors.contains($0.name) }.map {
            source.position(of: $0.index)
        }
    }

    private static func names(after sign: Unicode.Scalar, in scalars: [Unicode.Scalar]) -> [(name: String, index: Int)]
    {
        scalars.indices.filter { index in
            scalars[index] == sign && (index == 0 || !isName(scalars[index - 1]))
        }.compactMap { index in
            var name = String.UnicodeScalarView()
            name.append(contentsOf: scalars[(index + 1)...].prefix(while: isName))
            return name.isEmpty ? nil : (String(name), index)
        }
    }

    /// What libyaml takes in the name of an anchor.
    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
        default: false
        }
    }
}
