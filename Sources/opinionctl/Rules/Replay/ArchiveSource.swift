import ControlAPI
import OpinionCore
import OpinionStore

/// Where archived items come from: the daemon, or a database file that nobody need run.
enum ArchiveSource: Sendable {
    case daemon(ControlClient)
    case file(OpinionStore, path: String, Language)

    /// The file when one is named, else the daemon.
    static func open(file: String?, _ options: ControlOptions) async throws(CommandFailure) -> ArchiveSource {
        guard let file else {
            let client = options.client
            // The first answer names the bureau's time zone, in which periods and days are counted.
            _ = try await client.get(ControlPath.version)
            return .daemon(client)
        }
        do {
            return .file(try OpinionStore.openReadOnly(path: file), path: file, options.language)
        } catch {
            throw failure(error, file, options.language)
        }
    }

    /// The next items behind `cursor`, found before `until`; empty at the end.
    func page(after cursor: ArchiveCursor, until: Instant) async throws(CommandFailure) -> [ArchivedEntry] {
        switch self {
        case .daemon(let client):
            let body = try await client.get(
                ControlPath.archive,
                [("after", "\(cursor)"), ("until", "\(until)"), ("limit", String(Self.limit))]
            )
            return try client.decode(ArchivePage.self, body).items.map(\.entry)
        case .file(let store, let path, let language):
            do {
                return try await store.read {
                    try $0.archivedItems(after: cursor, until: until, limit: Self.limit)
                }
            } catch {
                throw Self.failure(error, path, language)
            }
        }
    }

    /// The items with an address, the last found first.
    func items(url: String) async throws(CommandFailure) -> [ArchivedEntry] {
        switch self {
        case .daemon(let client):
            let body = try await client.get(ControlPath.archive, [("url", url)])
            return try client.decode(ArchivePage.self, body).items.map(\.entry)
        case .file(let store, let path, let language):
            do {
                return try await store.read { try $0.archivedItems(url: url, limit: 10) }
            } catch {
                throw Self.failure(error, path, language)
            }
        }
    }

    private static let limit = 1_000

    private static func failure(_ error: any Error, _ path: String, _ language: Language) -> CommandFailure {
        let cause = (error as? StoreError).map { "\($0.advice[language])（\($0.underlying)）" } ?? "\(error)"
        return CommandFailure(.failed, "\(path)：\(cause)".harmless)
    }
}
