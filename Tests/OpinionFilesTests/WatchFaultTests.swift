import OpinionCore
import Testing

@testable import OpinionFiles

/// `digest`, `watch` and `heartbeat_url_file` of the configuration.
struct WatchFaultTests {
    @Test(arguments: Self.cases)
    func badFileIsRefusedWithItsPlace(_ one: BadFile) throws {
        try one.check()
    }

    private static func bad(_ text: String, _ faults: String...) -> BadFile {
        BadFile("opinion.yaml", "log: /var", text + "\nlog: /var", faults)
    }

    static let cases: [BadFile] = [
        bad("digest: on", "opinion.yaml:7:9: error: “digest” must be a map of “key: value”."),
        bad(
            "digest: {at: [\"8:5\", \"24:00\"]}",
            "opinion.yaml:7:15: error: “8:5” is no time of day; write \"08:50\".",
            "opinion.yaml:7:22: error: “24:00” is no time of day; write \"08:50\"."
        ),
        bad("digest: {at: \"8:5\"}", "opinion.yaml:7:14: error: “8:5” is no time of day; write \"08:50\"."),
        bad(
            "digest: {at: []}",
            "opinion.yaml:7:14: error: “at” is empty; it needs at least one entry."
        ),
        bad(
            "digest: {departments: {無此科: {at: [\"09:10\"]}}}",
            "opinion.yaml:7:24: error: no rule has the department “無此科”."
        ),
        bad("digest: {times: [x]}", "opinion.yaml:7:10: error: unknown key “times”."),
        bad("watch: {well_at: 八點}", "opinion.yaml:7:18: error: “八點” is no time of day; write \"08:50\"."),
        bad(
            "watch: {heartbeat_every: 5s}",
            "opinion.yaml:7:26: error: “5s” is out of range: from 15s to 1h."
        ),
        bad(
            "heartbeat_url_file: \"https://hc.example.com/ping/invented\"",
            "opinion.yaml:7:21: error: “heartbeat_url_file” is the name of a file: put the secret itself into a file and name that file here."
        ),
    ]

    private func configuration(_ text: String) throws -> Configuration {
        let folder = try TemporaryFolder(Samples.changing("opinion.yaml", "log: /var", text + "\nlog: /var"))
        return try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil).configuration
    }

    @Test func whatIsNotSaidHasItsDefault() throws {
        let configuration = try configuration("")
        #expect(configuration.digest == .standard)
        #expect(configuration.digest.usual.map(\.description) == ["08:50", "17:20"])
        #expect(configuration.watch == WatchSettings(wellAt: DayTime(hour: 8, minute: 47), heartbeatEvery: .minutes(1)))
        #expect(configuration.heartbeatURLFile == nil)
    }

    @Test func everythingCanBeSwitchedOff() throws {
        #expect(try configuration("digest: off").digest.isOff)
        #expect(try configuration("watch: {well_at: off}").watch.wellAt == nil)
    }

    @Test func oneTimeNeedsNoList() throws {
        let digest = try configuration("digest: {at: \"09:05\", departments: {產業發展科: {at: \"17:10\"}}}").digest
        #expect(digest.usual.map(\.description) == ["09:05"])
        #expect(digest.times(of: "產業發展科").map(\.description) == ["17:10"])
    }

    @Test func departmentMayHaveItsOwnTimesOrNone() throws {
        let digest = try configuration("digest: {departments: {產業發展科: {at: [\"09:10\"]}}}").digest
        #expect(digest.times(of: "產業發展科").map(\.description) == ["09:10"])
        #expect(digest.times(of: "辦公室") == DigestPlan.standard.usual)
        #expect(try configuration("digest: {departments: {產業發展科: off}}").digest.times(of: "產業發展科").isEmpty)
    }
}
