import Foundation
import OpinionStore

/// A store in a folder of its own, gone with the value.
final class TemporaryStore: Sendable {
    let store: OpinionStore
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "opinion-scenario-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        do {
            store = try OpinionStore(folder: folder.path)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(at: folder)
    }
}
