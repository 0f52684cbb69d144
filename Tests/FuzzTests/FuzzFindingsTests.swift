import Foundation
import Glibc
import Testing

/// What fuzzing found once (Fuzzing/findings) and what it starts from (Fuzzing/corpus), read again.
@Suite struct FuzzFindingsTests {
    /// One file of Fuzzing.
    struct Input: Sendable, CustomStringConvertible {
        let target: FuzzTarget
        let path: String

        var description: String { path.split(separator: "/").suffix(3).joined(separator: "/") }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fuzzing")

    static func inputs(_ kind: String) -> [Input] {
        FuzzTarget.allCases.flatMap { target in
            let place = folder.appending(path: kind).appending(path: target.rawValue).path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            return names.filter { !$0.hasPrefix(".") }.sorted().map { Input(target: target, path: place + "/" + $0) }
        }
    }

    /// As it is, and blown up to 100 KB, which shows what takes quadratic time.
    @Test(arguments: inputs("findings")) func findingStaysFixed(input: Input) throws {
        let bytes = try Self.bytes(input)
        replay(bytes, input)
        if let more = FuzzTarget.amplified(bytes, always: true, size: 100_000) { replay(more, input) }
    }

    @Test(arguments: FuzzTarget.allCases) func seedsAreRead(target: FuzzTarget) throws {
        let seeds = Self.inputs("corpus").filter { $0.target == target }
        #expect(!seeds.isEmpty, "the seeds of \(target) are missing")
        for seed in seeds { replay(try Self.bytes(seed), seed) }
    }

    private static func bytes(_ input: Input) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: input.path)))
    }

    /// A hang is more than a second for 100 KB in a release build; tests are built for debugging.
    private func replay(_ bytes: [UInt8], _ input: Input) {
        let start = Self.processorTime()
        if let fault = input.target.fault(bytes) { Issue.record("\(input): \(fault)") }
        let seconds = Self.processorTime() - start
        let allowed = (2 + 3 * Double(bytes.count) / 100_000) * Double(input.target.readings)
        #expect(seconds < allowed, "\(input), \(bytes.count) bytes")
    }

    /// Of this thread: what else the machine does is no fault.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
