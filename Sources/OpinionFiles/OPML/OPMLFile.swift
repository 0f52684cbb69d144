import OpinionCore

/// Reads one OPML file.
enum OPMLFile {
    static func read(_ path: String, _ reader: OutlineReader, _ faults: inout Faults) -> [PlacedFeed] {
        FileText.read(path, as: path, &faults).map { parse($0, reader, &faults) } ?? []
    }

    static func parse(_ source: SourceText, _ reader: OutlineReader, _ faults: inout Faults) -> [PlacedFeed] {
        var builder = XMLTreeBuilder(source)
        do throws(XMLFault) {
            return feeds(try builder.root(), reader, &faults)
        } catch {
            let place = source.position(of: error.index)
            switch error.reason {
            case .form(let kind): faults.add(.xmlSyntax(kind), at: place)
            case .doctype: faults.add(.doctype, at: place)
            }
            return []
        }
    }

    private static func feeds(_ root: XMLElement, _ reader: OutlineReader, _ faults: inout Faults) -> [PlacedFeed] {
        guard root.name == "opml", let body = root.children.first(where: { $0.name == "body" }) else {
            faults.add(.notOPML, at: root.position)
            return []
        }
        let before = faults.errors.count
        var found: [PlacedFeed] = []
        var waiting = body.children.reversed().map { (outline: $0, group: nil as String?) }
        while let (outline, group) = waiting.popLast() {
            if let feed = reader.read(outline, in: group, &faults) { found.append(feed) }
            let inner = reader.group(of: outline, in: group)
            waiting += outline.children.reversed().map { ($0, inner) }
        }
        if found.isEmpty, faults.errors.count == before { faults.add(.emptyFile, at: .whole(root.position.file)) }
        return found
    }
}
