import Foundation
import Glibc
import Testing

/// Somebody without a role at the control socket, and an officer by group.
@Suite(.timeLimit(.minutes(10)), .enabled(if: Nobody.isPossible))
struct StrangerTests {
    @Test func strangerIsRefused() async throws {
        let bureau = try Bureau()
        try bureau.write("opinion.yaml", Bureau.settings.replacing("groups: [nogroup]", with: "groups: []"))
        let daemon = try await bureau.start()
        // The folder is closed to others, as /run/opinion is.
        let outside = try await bureau.nobody("list")
        #expect([5, 6].contains(outside.code))
        #expect(outside.errors.contains("usermod"), "\(outside.errors)")
        chmod(bureau.folder, 0o755)
        for command in ["list", "status"] {
            let refused = try await bureau.nobody(command)
            #expect(refused.code == 5)
            #expect(refused.errors.contains("roles"), "\(refused.errors)")
        }
        #expect(try await bureau.nobody("ack", "1").code == 5)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
    }

    @Test func officerByGroupMayActAndNotAdminister() async throws {
        let bureau = try Bureau()
        chmod(bureau.folder, 0o755)
        let daemon = try await bureau.start()
        let title = ["open", "--title", "電話舉報", "--department", "辦公室", "--level", "較大"]
        #expect(try await bureau.type(title).code == 0)
        #expect(try await bureau.nobody("ack", "1", "--as", "陳志強").code == 0)
        for refused in [try await bureau.nobody("reload"), try await bureau.nobody("feeds", "poll", "--wait")] {
            #expect(refused.code == 5)
            #expect(refused.errors.contains("administrator"), "\(refused.errors)")
        }
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        let ack = try #require(try bureau.records().first { $0.event.string == "ack" })
        #expect(ack.actor.uid.int == 65_534)
        #expect(ack.actor.name.string == "陳志強")
    }
}
