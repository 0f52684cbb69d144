import Glibc

/// See Benchmarks/match/README.md.
let arguments = CommandLine.arguments.dropFirst().map(\.self)
let numbers = arguments.compactMap { Int($0) }
switch (arguments.first, arguments.count) {
case ("speed", 5...):
    SpeedReport(Corpus(arguments[1], arguments[2]), rounds: numbers[0]).print(counts: numbers.dropFirst())
case ("compile", 4): CompileReport(Corpus(arguments[1], arguments[2])).print(rules: numbers[0], rounds: 5)
case ("memory", 4): MemoryReport.print(Corpus(arguments[1], arguments[2]), rules: numbers[0])
case ("loop", 5): SpeedReport(Corpus(arguments[1], arguments[2]), rounds: numbers[0]).loop(count: numbers[1])
default:
    print(
        """
        usage: match-benchmark speed FOLDER DENSITY ROUNDS COUNT…
               match-benchmark compile FOLDER DENSITY RULES
               match-benchmark memory FOLDER DENSITY RULES
               match-benchmark loop FOLDER DENSITY ROUNDS COUNT
        """
    )
    exit(2)
}
