import Glibc

/// Seconds of processor time that several rounds took.
struct Timing {
    private var rounds: [Double] = []

    var best: Double { rounds.min() ?? 0 }
    var median: Double { rounds.isEmpty ? 0 : rounds.sorted()[rounds.count / 2] }

    mutating func add(_ seconds: Double) { rounds.append(seconds) }

    static func seconds(_ work: () -> Void) -> Double {
        let start = now()
        work()
        return now() - start
    }

    /// Processor time of this thread: other work on the machine does not count.
    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
