import Foundation
import OpinionCore
import Testing

@testable import OpinionFiles

struct SecretFileTests {
    @Test func credentialsComeBeforeTheConfiguration() throws {
        let beside = try TemporaryFolder(["s": "beside\n", "t": "only here\r\n"])
        let credentials = try TemporaryFolder(["s": " credential \n\n"])
        func read(_ name: String) throws -> String {
            try SecretFile.read(name, configurationFolder: beside.path, credentialsDirectory: credentials.path)
        }
        #expect(try read("s") == "credential")
        #expect(try read("t") == "only here")
        #expect(try read(beside.path + "/s") == "beside")
    }

    @Test(arguments: [
        ("", FaultCode.secretEmpty), ("\n\n", .secretEmpty), ("a\nb", .secretEmpty), ("a\u{1}b", .secretEmpty),
    ])
    func badContentIsRefused(_ text: String, _ code: FaultCode) throws {
        let folder = try TemporaryFolder(["s": text])
        let fault = #expect(throws: SecretFault.self) {
            try SecretFile.read("s", configurationFolder: folder.path, credentialsDirectory: nil)
        }
        #expect(fault?.code == code)
    }

    @Test func missingFileAndFolderAreSaid() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/d", withIntermediateDirectories: true)
        for (name, code) in [("s", FaultCode.secretMissing), ("d", .secretUnreadable)] {
            let fault = #expect(throws: SecretFault.self) {
                try SecretFile.read(name, configurationFolder: folder.path, credentialsDirectory: "/nowhere")
            }
            #expect(fault?.code == code)
        }
    }

    @Test func fileThatOthersCanReadIsNoticed() throws {
        let folder = try TemporaryFolder(Samples.files)
        try folder.write("webhook-secret", Data("x".utf8), mode: 0o644)
        let loaded = try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        #expect(
            folder.lines(loaded.notices) == [
                "opinion.yaml:12:67: warning: other users can read the file “webhook-secret”; run chmod o-r on it."
            ]
        )
    }

    /// A token in the wrong place shows neither in the texts nor in the excerpts.
    @Test(arguments: [
        "url_file: https://oapi.example.com/robot/send?access_token=5ec2e7", "url: https://u:5ec2e7@example.com/",
        "secret_file: SEC5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e7", "secret: SEC5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e7",
        "secret_file: SECRECOG5ec2e7PLACE77", "secret_file: whsec_MDEy/5ec2e7+NDU=", "secret: whsec_5ec2e7",
        "secret_file: Ab3/5ec2e7+Xy9Zk4Lm=", "url_file: \"https://a.example.com/send?access_token=5ec2e7\" x: [",
    ])
    func tokenIsNeverRepeated(_ pair: String) throws {
        let folder = try TemporaryFolder(Samples.changing("opinion.yaml", "secret_file: webhook-secret", pair))
        let error = #expect(throws: FileFaults.self) {
            try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil)
        }
        for language in Language.allCases { #expect(error?.report(language).contains("5ec2e7") == false) }
    }
}
