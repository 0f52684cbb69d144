import Testing

struct LayeringTests {
    @Test func manifestKeepsTheLayers() throws {
        let targets = try PackageDescription.read().targets.filter { $0.type != "test" }
        #expect(Set(targets.map(\.name)) == Set(Layers.allowed.keys), "a new target needs its line in the table")
        for target in targets {
            let wrong = Layers.forbidden(target.targetDependencies ?? [], to: target.name)
            #expect(wrong.isEmpty, "\(target.name) depends on \(wrong.sorted())")
            #expect(target.path == "Sources/\(target.name)")
        }
    }

    @Test(arguments: House.files(below: "Sources", ending: ".swift"))
    func importsKeepTheLayers(file: String) throws {
        let target = String(file.split(separator: "/")[1])
        #expect(Layers.allowed[target] != nil, "\(target) is not in the table")
        let wrong = Layers.forbidden(Imports.of(try House.text(file)), to: target)
        #expect(wrong.isEmpty, "\(file) imports \(wrong.sorted())")
    }

    @Test func tableHasNoCircle() {
        var rest = Layers.allowed
        while let next = rest.first(where: { $0.value.allSatisfy { rest[$0] == nil } }) { rest[next.key] = nil }
        #expect(rest.isEmpty, "\(rest.keys.sorted())")
    }

    @Test(arguments: [
        ("import Foundation", ["Foundation"]),
        ("package import OpinionCore\n    import Glibc", ["OpinionCore", "Glibc"]),
        ("@testable public import struct OpinionCore.Item", ["OpinionCore"]),
        ("// import Nothing\nlet text = \"import Nothing\"", []),
    ])
    func importLinesAreRead(text: String, modules: [String]) {
        #expect(Imports.of(text) == modules)
    }
}

/// The modules that a Swift file imports.
enum Imports {
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    private static let before: Set<Substring> = [
        "package", "public", "internal", "private", "fileprivate", "@testable", "@preconcurrency", "@_exported",
    ]

    static func of(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ")[...]
            while let first = words.first, before.contains(first) { words.removeFirst() }
            guard words.popFirst() == "import" else { return nil }
            if let first = words.first, kinds.contains(first) { words.removeFirst() }
            return words.first.map { String($0.prefix { $0 != "." }) }
        }
    }
}
