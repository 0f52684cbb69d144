import Testing

@testable import OpinionFiles

/// A good installation with one change that spoils it, and every fault that must be named.
struct BadFile: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let faults: [String]

    init(_ name: String, _ old: String, _ new: String, _ faults: [String]) {
        (self.name, self.old, self.new, self.faults) = (name, old, new, faults)
    }

    var testDescription: String { "\(name): \(new)" }

    func check() throws {
        #expect(Samples.files[name]?.contains(old) == true)
        let folder = try TemporaryFolder(Samples.changing(name, old, new))
        let error = #expect(throws: FileFaults.self) {
            try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        }
        #expect(folder.lines(error?.faults ?? []) == faults)
    }
}
