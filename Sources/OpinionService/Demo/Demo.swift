import ControlAPI
import Foundation
import Glibc
import Logging
import OpinionCore
import OpinionStore
import ServiceLifecycle

/// `opiniond demo`: the whole chain on bundled feeds, in a private folder that is removed at the end. Nothing is faked:
/// a real poll over loopback, a real match, a real incident, and the alert on the terminal.
enum Demo {
    static func run() async {
        do {
            let folder = try DemoFolder()
            defer { folder.remove() }
            try await run(in: folder)
        } catch {
            DaemonCommand.fail(DaemonCommand.text(error), code: 1)
        }
    }

    private static func run(in folder: DemoFolder) async throws {
        var logger = Logger(label: "opiniond.demo")
        logger.logLevel = .critical
        let site = DemoSite(started: Environment.system.now())
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let serving = Task { [logger] in
            try await site.serve(logger: logger) { port.yield($0) }
        }
        defer { serving.cancel() }
        guard let address = await ports.first(where: { _ in true }) else { return }
        try folder.fill(port: address)
        let daemon = try await Daemon(path: folder.configuration, logger: logger)
        let (readiness, ready) = AsyncStream.makeStream(of: Void.self)
        let story = DemoStory(daemon: daemon, site: site, folder: folder, readiness: readiness)
        try await daemon.run(ready: { ready.yield() }, with: [story])
    }
}

/// What happens in the demo, told on the terminal.
struct DemoStory: Service {
    let daemon: Daemon
    let site: DemoSite
    let folder: DemoFolder
    let readiness: AsyncStream<Void>

    func run() async throws {
        await cancelWhenGracefulShutdown {
            guard await readiness.first(where: { _ in true }) != nil else { return }
            await tell()
            while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
        }
        print("\n演示結束，文件夾已刪除。")
    }

    private func tell() async {
        print("opinion 演示：三個樣本來源在 127.0.0.1 上，一切都在 \(folder.path) 內。\n")
        await poll("第一次讀取來源")
        print("一家央媒剛剛發布了一篇報道……")
        site.publish()
        await poll("再次讀取來源")
        // The alert itself comes from the terminal channel, when the outbox is drained.
        while await isAlertOnItsWay(), !Task.isCancelled { try? await Task.sleep(for: .milliseconds(50)) }
        print(next)
    }

    private func isAlertOnItsWay() async -> Bool {
        await (try? daemon.store.read { try !$0.waitingChannels().isEmpty }) ?? false
    }

    private func poll(_ title: String) async {
        let report = PollReport(await daemon.polling.poll(daemon.deployments.current.feeds), seconds: Duration.zero)
        print("\(title)：\(report.polled) 個來源，新報道 \(report.newItems) 篇，失敗 \(report.failed.count) 個。")
    }

    private var next: String {
        """

        你是值班員。在第二個終端輸入：

          \(folder.opinionctl) --socket \(folder.socket) ack 1

        然後可以試試：

          \(folder.opinionctl) --socket \(folder.socket) show 1
          \(folder.opinionctl) --socket \(folder.socket) evidence list 1
          \(folder.opinionctl) --socket \(folder.socket) release 1 --url https://example.cn/notice
          \(folder.opinionctl) --socket \(folder.socket) close 1

        Ctrl-C 結束演示。
        """
    }
}

/// The private folder of one demo.
final class DemoFolder: Sendable {
    let path: String
    var configuration: String { path + "/opinion.yaml" }
    var socket: String { path + "/control.sock" }

    /// The command beside this program, or the one on the PATH.
    var opinionctl: String {
        let own = (CommandLine.arguments.first ?? "") as NSString
        let beside = own.deletingLastPathComponent + "/opinionctl"
        guard own.contains("/"), access(beside, X_OK) == 0 else { return "opinionctl" }
        return beside
    }

    init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/opinion-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw StartFault(.noFolder(base)) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func fill(port: Int) throws {
        for folder in ["Feeds", "Rules", "state", "log"] {
            try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
        }
        try write("opinion.yaml", Array(Self.configuration(path).utf8))
        try write("Feeds/demo.yaml", Array(Self.feeds(port).utf8))
        try write("Rules/demo-rules.yaml", PackageResources.demo_rules_yaml)
        try write("Rules/terms.yaml", PackageResources.demo_terms_yaml)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    private static func configuration(_ path: String) -> String {
        """
        bureau: 演示局
        feeds: Feeds
        rules: Rules
        state: \(path)/state
        log: \(path)/log
        control: \(path)/control.sock
        allow_addresses: [127.0.0.0/8]
        channels:
          - {name: 終端, kind: terminal}
        """
    }

    private static func feeds(_ port: Int) -> String {
        [("national", "示範通訊社", "央媒"), ("provincial", "示範省報", "省級"), ("city", "示範市報", "市級")].map {
            "- {id: demo-\($0), outlet: \($1), tier: \($2), url: \"http://127.0.0.1:\(port)/\($0).xml\", every: 1m}"
        }.joined(separator: "\n") + "\n"
    }
}
