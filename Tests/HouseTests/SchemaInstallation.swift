import Alerting
import Foundation
import OpinionCore

@testable import OpinionFiles

/// The sample installation on disk, read by the program's own readers; removed with the value.
final class SchemaInstallation {
    let faults: Faults
    private let folder: URL

    init(_ files: [String: String] = SchemaSamples.files) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "opinion-schema-\(UUID().uuidString)")
        for (name, text) in files {
            let file = folder.appending(path: name)
            let parent = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        faults = Self.read(folder.path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The files with one text replaced.
    convenience init(changing name: String, _ old: String, _ new: String) throws {
        var files = SchemaSamples.files
        files[name] = files[name]?.replacing(old, with: new)
        try self.init(files)
    }

    private static func read(_ folder: String) -> Faults {
        var faults = Faults()
        let path = folder + "/opinion.yaml"
        let secrets = SecretPlaces(configurationFolder: folder, credentialsDirectory: nil)
        let node = YAMLFile.read(path, as: path, &faults)
        let reader = node.flatMap { ConfigurationReader($0, folder: folder, secrets: secrets, &faults) }
        let checks = FileChecks(
            recipes: RecipeCheck { _ in [] },
            channels: ChannelKinds.forms,
            channelFault: ChannelFactory.keyFault,
            templates: TemplateCheck(kinds: ChannelKinds.withMessages, fault: TemplateReading.fault)
        )
        _ = reader?.load(checks, &faults)
        return faults
    }
}
