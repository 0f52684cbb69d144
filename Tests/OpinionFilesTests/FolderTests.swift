import Foundation
import OpinionCore
import Testing

@testable import OpinionFiles

/// Folders and files that cannot be read, or should not be passed over.
struct FolderTests {
    private func faults(_ files: [String: String], _ change: (TemporaryFolder) throws -> Void = { _ in }) throws
        -> [String]
    {
        let folder = try TemporaryFolder(files)
        try change(folder)
        do throws(FileFaults) {
            _ = try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
            return []
        } catch {
            return folder.lines(error.faults)
        }
    }

    @Test func faultsOfAllFilesComeAtOnceInOrder() throws {
        var files = Samples.files
        files["opinion.yaml"]? += "web: true\n"
        files["Feeds/main.yaml"]? += "- {}\n"
        files["Feeds/other.opml"] = "<opml>"
        files["Rules/broken.yaml"] = "a: [\n"
        files["Rules/terms.yaml"] = "terms: {}\nlist: 1\n"
        let files1 = try faults(files).map { String($0.prefix { $0 != ":" }) }
        #expect(
            Set(files1) == [
                "opinion.yaml", "Feeds/main.yaml", "Feeds/other.opml", "Rules/broken.yaml", "Rules/terms.yaml",
            ]
        )
        #expect(files1 == files1.sorted())
    }

    @Test func missingConfigurationIsSaid() throws {
        #expect(try faults([:]) == ["opinion.yaml: error: does not exist; check the path."])
    }

    @Test func emptyFoldersAreRefused() throws {
        var files = Samples.files.filter { !$0.key.hasPrefix("Feeds") && $0.key != "Rules/steel.yaml" }
        files["Feeds/.hidden.yaml"] = "- 1"
        #expect(
            try faults(files) == [
                "Feeds: error: the folder holds no *.yaml, *.opml file.",
                "Rules: error: the folder holds no rules (*.yaml) file.",
            ]
        )
    }

    @Test func otherExtensionsAreNotPassedOverSilently() throws {
        var files = Samples.files
        files["Feeds/more.yml"] = "[]"
        files["Rules/OLD.YAML"] = "[]"
        let text = "a file with this extension is not read; rename it to *.yaml or move it away."
        #expect(try faults(files) == ["Feeds/more.yml: error: \(text)", "Rules/OLD.YAML: error: \(text)"])
    }

    @Test func foreignFilesAreNoticed() throws {
        var files = Samples.files
        files["Rules/README.md"] = "#"
        let folder = try TemporaryFolder(files)
        let loaded = try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        #expect(folder.lines(loaded.notices) == ["Rules/README.md: warning: is no file of ours and was left aside."])
    }

    @Test func otherEncodingIsSaidWithItsPlace() throws {
        let lines = try faults(Samples.files) { folder in
            try folder.write("Feeds/main.yaml", Data(Array("- a\n- 甲b".utf8) + [0xB9, 0xFA, 0x0A]))
        }
        #expect(
            lines == ["Feeds/main.yaml:2:5: error: the file is not UTF-8 (GBK, perhaps); save it as UTF-8."]
        )
    }

    @Test func pipeIsNotWaitedFor() throws {
        let lines = try faults(Samples.files) { folder in
            #expect(mkfifo(folder.path + "/Rules/pipe.yaml", 0o600) == 0)
        }
        #expect(lines == ["Rules/pipe.yaml: error: is not a regular file."])
    }

    @Test func hugeFileIsRefused() throws {
        let lines = try faults(Samples.files) { folder in
            try folder.write("Rules/big.yaml", Data(repeating: 0x20, count: FileBytes.limit + 1))
        }
        #expect(lines == ["Rules/big.yaml: error: is larger than 8 MB; split it."])
    }

    @Test(arguments: ["", "# only a comment\n", "---\n"])
    func fileWithoutContentIsRefused(_ text: String) throws {
        var files = Samples.files
        files["Feeds/empty.yaml"] = text
        #expect(try faults(files).count == 1)
    }

    @Test func listThatIsEmptyOnPurposeStandsBesideOthersOnly() throws {
        var files = Samples.files
        files["Feeds/city.yaml"] = "# none known yet\n[]\n"
        #expect(try faults(files) == [])
        files["Feeds/main.yaml"] = "[]\n"
        #expect(try faults(files) == ["Feeds: error: the folder holds no feed at all."])
    }

    @Test func sameRuleInTwoFilesNamesBothPlaces() throws {
        var files = Samples.files
        files["Rules/again.yaml"] = Samples.rules
        let fault = "error: the id “steel-relapse” is used again; first at Rules/again.yaml:5:9."
        #expect(try faults(files) == ["Rules/steel.yaml:5:9: \(fault)"])
    }

    @Test func brokenTermListsDoNotBlameTheQueries() throws {
        var files = Samples.files
        files["Rules/terms.yaml"] = "terms: {local: [源城, 甲 OR 乙], casualty: [死]}\n"
        #expect(try faults(files).map { $0.hasPrefix("Rules/terms.yaml:1:23: ") } == [true])
    }

    @Test func brokenRuleFileDoesNotBlameTheRoutes() throws {
        #expect(try faults(Samples.changing("Rules/steel.yaml", "area: ", "area ")).count == 1)
    }
}
