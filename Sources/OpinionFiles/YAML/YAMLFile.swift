import OpinionCore
import Yams

/// Reads a YAML file into positioned values.
enum YAMLFile {
    /// Reports all that is wrong with the file's form; nil when it could not be read at all.
    static func read(_ path: String, as name: String, _ faults: inout Faults) -> YAMLNode? {
        guard let source = FileText.read(path, as: name, &faults) else { return nil }
        return parse(source, &faults)
    }

    static func parse(_ source: SourceText, _ faults: inout Faults) -> YAMLNode? {
        let before = faults
        let (node, after) = DeepStack.run {
            var faults = before
            return (parseHere(source, &faults), faults)
        }
        faults = after
        return node
    }

    private static func parseHere(_ source: SourceText, _ faults: inout Faults) -> YAMLNode? {
        // Aliases of aliases grow without bound in the parser's own check for repeated keys: none gets that far.
        if let place = YAMLAlias.first(in: source) {
            faults.add(.alias, at: place)
            return nil
        }
        var masks = KeyMasks(source)
        do {
            while true {
                do {
                    return try compose(masks, &faults)
                } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                    try masks.hide(keys.first ?? "", line: context.mark.line, column: context.mark.column)
                }
            }
        } catch let error as KeyMasks.Failure {
            faults.add(.duplicateKey(error.key, first: nil), at: error.place)
        } catch let error as YamlError {
            YAMLSyntax.report(error, in: source, &faults)
        } catch {
            faults.add(.yamlSyntax("\(error)"), at: .whole(source.file))
        }
        return nil
    }

    private static func compose(_ masks: KeyMasks, _ faults: inout Faults) throws -> YAMLNode? {
        let parser = try Yams.Parser(yaml: masks.text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
            faults.add(.emptyFile, at: .whole(masks.file))
            return nil
        }
        let name = String(masks.file.split(separator: "/").last ?? "")
        // A node's anchor lives as long as its parser.
        return withExtendedLifetime(parser) { YAMLConversion(masks: masks).value(root, name: name, &faults) }
    }
}
