import Testing

@testable import OpinionFiles

/// Keys that only a channel's kind understands are looked at with the file, not at the start alone.
struct ChannelKeyTests {
    @Test(arguments: Self.cases)
    func badKeyIsRefusedWithItsPlace(_ one: BadFile) throws {
        try one.check()
    }

    private static func bad(_ channel: String, _ what: String) -> BadFile {
        let good = "{name: 平台, kind: webhook, url_file: webhook-url, secret_file: webhook-secret}"
        return BadFile(
            "opinion.yaml",
            good,
            "{name: 平台, \(channel)}",
            ["opinion.yaml:12:12: error: channel “平台”, \(what)."]
        )
    }

    private static let email = "kind: email, from: duty@example.cn, to: [a@example.cn]"

    static let cases: [BadFile] = [
        bad(
            email + ", server: mail.example.cn",
            "server: is no mail server; write smtps://mail.example.cn:465 or smtp://mail.example.cn:587, without user and password"
        ),
        bad(
            email + ", server: \"smtp://mail.example.cn\", user: duty",
            "user: there is a user and no password; put it into a file and name it with secret_file, or remove user"
        ),
        bad(
            email + ", server: \"smtp://mail.example.cn\", tls: none, secret_file: webhook-secret",
            "tls: none would send the password in the clear; use required, or remove secret_file"
        ),
        bad(
            "kind: email, from: duty, to: [a@example.cn], server: \"smtp://mail.example.cn\"",
            "from: “duty” is no mail address; write duty@example.cn or Duty <duty@example.cn>, the address in ASCII"
        ),
        bad(
            "kind: command, command: notify x",
            "command: the path of the program has a space; there is no shell, so write each argument as an item of its own: [/usr/local/bin/notify, --sms]"
        ),
        bad(
            "kind: command, command: [notify]",
            "command: the first item must be the absolute path of the program, as /usr/local/bin/notify; each argument is an item after it"
        ),
    ]

    /// Whether a password is there counts, and not whether this user may read it.
    @Test func secretThatCannotBeReadHidesNoOtherFault() throws {
        let channel = "{name: 平台, \(Self.email), server: mail.example.cn, secret_file: nowhere}"
        let good = "{name: 平台, kind: webhook, url_file: webhook-url, secret_file: webhook-secret}"
        let folder = try TemporaryFolder(Samples.changing("opinion.yaml", good, channel))
        let error = #expect(throws: FileFaults.self) {
            try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        }
        #expect(
            error?.faults.map(\.problem.code).sorted { $0.rawValue < $1.rawValue } == [.channelKey, .secretMissing]
        )
    }
}
