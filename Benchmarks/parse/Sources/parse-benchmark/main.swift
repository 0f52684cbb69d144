import Glibc

/// See Benchmarks/parse/README.md.
let arguments = CommandLine.arguments.dropFirst()
let paths = Array(arguments.dropFirst())
switch arguments.first {
case "compare": Comparison(feeds: FeedFile.load(paths)).printTotal(rounds: 15)
case "kinds": Comparison(feeds: FeedFile.load(paths)).printKinds(rounds: 7)
case "files": Comparison(feeds: FeedFile.load(paths)).printEach(rounds: 9)
case "allocations": AllocationReport(feeds: FeedFile.load(paths)).print()
case "memory": MemoryReport.print(path: paths.first ?? "")
case "loop": Comparison(feeds: FeedFile.load(paths)).loop(rounds: 20)
case "once": Comparison(feeds: FeedFile.load(paths)).loop(rounds: 1)
default:
    print("usage: parse-benchmark compare|kinds|files|allocations|memory|loop|once FILE-OR-FOLDER…")
    exit(2)
}
