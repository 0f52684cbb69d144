import Glibc
import TextMatching

/// How much a set of rules holds in memory: the resident pages of a fresh process before and after.
enum MemoryReport {
    /// malloc_trim(3), which Swift's Glibc module does not have.
    private static let trim: (@convention(c) (Int) -> Int32)? = dlsym(nil, "malloc_trim").map {
        unsafeBitCast($0, to: (@convention(c) (Int) -> Int32).self)
    }

    static func print(_ corpus: Corpus, rules: Int) {
        // What every process pays once, the folding table, is paid before.
        let small = QuerySet(Rules.parsed(Rules.texts(["甲乙", "丙丁", "戊己", "庚辛", "壬癸"])))
        Output.use(small.evaluate(Document(title: "甲乙")).count)
        let texts = Rules.texts(corpus.terms.prefix(rules * 5))
        let before = resident()
        var queries = Rules.parsed(texts)
        let parsed = resident()
        let set = QuerySet(queries)
        let peak = resident()
        queries = []
        let after = resident()
        Output.use(set.evaluate(corpus.documents.first ?? Document()).count)
        Swift.print("  \(texts.count) rules of 5 \(corpus.density) terms, MB more than before:")
        for (name, bytes) in [("rules parsed", parsed), ("and the set", peak), ("the set alone", after)] {
            Swift.print("  \(Output.padded(name, 46)) \(Output.text(Double(bytes - before) / 1e6, 1, 7)) MB")
        }
    }

    /// Resident bytes, what the allocator keeps for later given back first.
    private static func resident() -> Int {
        _ = trim?(0)
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var text = [UInt8](repeating: 0, count: 256)
        let count = fread(&text, 1, text.count, file)
        let pages = String(decoding: text.prefix(count), as: UTF8.self).split(separator: " ").dropFirst().first
        return (pages.flatMap { Int($0) } ?? 0) * Int(getpagesize())
    }
}
