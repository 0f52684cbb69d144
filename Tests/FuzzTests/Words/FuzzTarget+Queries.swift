@testable import TextMatching

extension FuzzTarget {
    /// Made anew each time, as `listRecipes`.
    private static var names: TermLists {
        let lists = ["鋼": ["地條鋼", "中頻爐", "ai"], "m": ["$鋼", "da*", #"/\d+人死亡/"#, "big data"]]
        let queries = ["n": "ai OR 钢", "q": "鋼材 NOT title:$鋼", "r": "/死.{0,3}亡/ OR 事故"]
        return (try? TermLists(lists, queries: queries)) ?? .none
    }

    static func queryFault(_ bytes: [UInt8]) -> String? {
        let lines = lines(bytes, atMost: 5)
        let names = names
        do throws(QueryError) {
            let query = try Query(parsing: lines[0], lists: names)
            let loose = try Query(parsing: lines[0], lists: names, isLoose: true)
            return writtenFault(query, names) ?? QueryPromise(document(lines)).fault([query, loose])
        } catch {
            return QueryPromise.fault(error, in: lines[0]) ?? suggestionFault(error, in: lines[0], names)
        }
    }

    /// After the query the title, the summary, the content, and all else as the tags, of which the first is the tier too.
    private static func document(_ lines: [String]) -> Document {
        let texts = lines + ["", "", "", ""]
        let tags = texts[4].split { $0.isNewline }.map(String.init)
        return Document(
            title: texts[1],
            summary: texts[2],
            contentText: texts[3],
            outlet: "河源日報",
            tier: tags.first ?? "",
            author: texts[1],
            tags: tags
        )
    }

    /// What stands between line feeds, or between zeros where there are any, so that texts can hold line feeds.
    static func lines(_ bytes: [UInt8], atMost count: Int) -> [String] {
        let sign: UInt8 = bytes.contains(0) ? 0 : 0x0A
        let parts = bytes.split(separator: sign, maxSplits: count - 1, omittingEmptySubsequences: false)
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The canonical text must mean the same, unless it is too long: signs may be spelled out in it.
    private static func writtenFault(_ query: Query, _ names: TermLists) -> String? {
        let text = query.description
        do throws(QueryError) {
            return try Query(parsing: text, lists: names) == query ? nil : "reads back as another query: \(text)"
        } catch {
            return error.code == .tooLong ? nil : "does not read back: \(error) in \(text)"
        }
    }

    /// Who writes what is suggested must not be told the same again.
    private static func suggestionFault(_ error: QueryError, in text: String, _ names: TermLists) -> String? {
        guard let suggestion = error.suggestion else { return nil }
        var scalars = Array(text.unicodeScalars)
        scalars.replaceSubrange(error.range, with: suggestion.unicodeScalars)
        let next = String(String.UnicodeScalarView(scalars))
        do throws(QueryError) {
            _ = try Query(parsing: next, lists: names)
        } catch let other {
            if other.code == error.code, other.range.lowerBound <= error.range.lowerBound {
                return "the suggestion \(suggestion) is no good: \(other)"
            }
        }
        return nil
    }

    /// Lines of entries under `$name`, and of queries as `name=query`.
    static func listsFault(_ bytes: [UInt8]) -> String? {
        var lists: [String: [String]] = [:]
        var queries: [String: String] = [:]
        var name = "a"
        for line in lines(bytes, atMost: 2_000) {
            if line.hasPrefix("$$") {
                name = String(line.dropFirst(2))
                lists[name] = []
            } else if line.hasPrefix("$="), let equals = line.dropFirst(2).firstIndex(of: "=") {
                queries[String(line[..<equals].dropFirst(2))] = String(line[equals...].dropFirst())
            } else {
                lists[name, default: []].append(line)
            }
        }
        do throws(TermListsError) {
            return ListPromise.fault(try TermLists(lists, queries: queries), lists, queries)
        } catch {
            return ListPromise.fault(error, lists, queries)
        }
    }
}
