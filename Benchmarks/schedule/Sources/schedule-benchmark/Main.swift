import OpinionCore

/// A day of many feeds, by the queue that the daemon uses, in time that is driven.
@main
enum Main {
    static func main() {
        let numbers = CommandLine.arguments.dropFirst().compactMap(Int.init)
        let (feeds, hosts) = (numbers.first ?? 100_000, numbers.dropFirst().first ?? 20_000)
        let clock = ContinuousClock()
        let begin = clock.now
        let farm = PollFarm(feeds: feeds, hosts: hosts, every: .minutes(15), seed: 1).day(hours: 24)
        let took = clock.now - begin
        let mean = Double(farm.looks) / 86_400
        let most = farm.seconds.max() ?? 0
        print("\(feeds) feeds on \(hosts) hosts, every 15 minutes, for a day, from a cold start")
        print("  looks: \(farm.looks), \(rounded(mean)) a second; in the fullest second: \(most) (\(rounded(Double(most) / mean)) times the mean)")
        print("  begun while two were under way at the host: \(farm.crowded); within a second of another: \(farm.hurried)")
        print("  longest wait after a feed was due: \(farm.latest)")
        print("  a look costs the queue \(rounded(Double(took / .microseconds(1)) / Double(farm.looks))) µs")
    }

    private static func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
