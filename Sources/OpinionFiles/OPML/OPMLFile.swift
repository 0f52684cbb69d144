import OpinionCore

/// Reads one OPML file.
enum OPMLFile {
    static func read(_ path: String, _ addresses: FeedAddress, _ faults: inout Faults) -> [PlacedFeed] {
        FileText.read(path, as: path, &faults).map { parse($0, addresses, &faults) } ?? []
    }

    static func parse(_ source: SourceText, _ addresses: FeedAddress, _ faults: inout Faults) -> [PlacedFeed] {
        var builder = XMLTreeBuilder(source)
        do throws(XMLFault) {
            return feeds(try builder.root(), addresses, &faults)
        } catch {
            let place = source.position(of: error.index)
            switch error.reason {
            case .form(let kind): faults.add(.xmlSyntax(kind), at: place)
            case .doctype: faults.add(.doctype, at: place)
            }
            return []
        }
    }

    private static func feeds(_ root: XMLElement, _ addresses: FeedAddress, _ faults: inout Faults) -> [PlacedFeed] {
        guard root.name == "opml", let body = root.children.first(where: { $0.name == "body" }) else {
            faults.add(.notOPML, at: root.position)
            return []
        }
        let reader = OutlineReader(addresses: addresses)
        let before = faults.errors.count
        var found: [PlacedFeed] = []
        var waiting = Array(body.children.reversed())
        while let outline = waiting.popLast() {
            if let feed = reader.read(outline, &faults) { found.append(feed) }
            waiting += outline.children.reversed()
        }
        if found.isEmpty, faults.errors.count == before { faults.add(.emptyFile, at: .whole(root.position.file)) }
        return found
    }
}
