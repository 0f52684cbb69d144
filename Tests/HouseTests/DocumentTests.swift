import Foundation
import Testing

struct DocumentTests {
    private static let documents =
        House.files(below: "Documentation", ending: ".md")
        + ["README.md", "README.zh.md", "CHANGELOG.md", "CONTRIBUTING.md"].filter(House.exists)

    @Test(arguments: documents)
    func relativeLinksLeadSomewhere(document: String) throws {
        for link in Links.of(try House.text(document)) where Links.isRelative(link) {
            let target = link.prefix { $0 != "#" }
            guard !target.isEmpty else { continue }
            let folder = (document as NSString).deletingLastPathComponent
            let path = (folder as NSString).appendingPathComponent(target.removingPercentEncoding ?? String(target))
            #expect(House.exists(path), "\(document) links to \(link)")
        }
    }

    @Test(arguments: [
        ("[a](b.md) ![c](d/e.png \"title\")", ["b.md", "d/e.png"]),
        ("[a]: b.md\n```\n[x](y)\n```\n`[x](y)`", ["b.md"]),
    ])
    func linksAreRead(text: String, links: [String]) { #expect(Links.of(text) == links) }
}

/// The links of a Markdown text.
enum Links {
    static func of(_ text: String) -> [String] {
        var isCode = false
        return text.split(separator: "\n").flatMap { line -> [String] in
            if line.drop(while: \.isWhitespace).hasPrefix("```") { isCode.toggle() }
            return isCode ? [] : inline(withoutCode(line)) + reference(line)
        }
    }

    static func isRelative(_ link: String) -> Bool {
        !link.hasPrefix("/") && !link.hasPrefix("#") && !link.contains("://") && !link.hasPrefix("mailto:")
    }

    private static func withoutCode(_ line: Substring) -> String {
        line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .compactMap { $0.offset % 2 == 0 ? $0.element : nil }.joined()
    }

    private static func inline(_ line: String) -> [String] {
        line.components(separatedBy: "](").dropFirst().map { String($0.prefix { $0 != ")" && $0 != " " }) }
    }

    /// `[name]: target`
    private static func reference(_ line: Substring) -> [String] {
        guard line.hasPrefix("["), let end = line.firstRange(of: "]: ") else { return [] }
        return [String(line[end.upperBound...].prefix { $0 != " " })]
    }
}
