import Foundation

@testable import OpinionFiles

/// A folder of a test's own, removed with the value.
final class TemporaryFolder {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        // Without digits: what could be a mobile number is masked in faults.
        let name = UUID().uuidString.map { $0.wholeNumberValue.map { Array("GHIJKLMNOP")[$0] } ?? $0 }
        path = FileManager.default.temporaryDirectory.appending(path: "opinion-files-\(String(name))").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ data: Data, mode: Int = 0o600) throws {
        let file = "\(path)/\(name)"
        let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try data.write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }

    /// The faults as lines, paths without this folder.
    func lines(_ faults: [FileFault]) -> [String] {
        faults.map { $0.description.replacing(path + "/", with: "").replacing(path, with: ".") }
    }
}
