import Foundation
import OpinionCore

@testable import OpinionStore

/// A folder of a test's own with a real database file, removed with the value.
final class StoreFolder {
    let path: String
    var file: String { path + "/" + OpinionStore.fileName }

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "opinion-store-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open(_ mode: OpinionStore.Mode = .readWrite) throws(StoreError) -> OpinionStore {
        try OpinionStore(folder: path, mode: mode)
    }

    /// Every file that is there.
    var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
}

extension OpinionStore {
    /// One transaction that hands its result out.
    @discardableResult
    func archive(_ item: Item) async throws -> Archiving { try await write { try $0.archive(item) } }
}
