import Testing

struct SourceTests {
    private static let longest = 400
    /// Places outside the repository that only one machine has. Put together here, so that this file is clean itself.
    private static let elsewhere = ["../sha" + "red", "/wo" + "rk/", "/ro" + "ot/", "/Us" + "ers/"]

    @Test(
        arguments: House.files(below: "Sources") + House.files(below: "Documentation") + House.files(below: "Scripts")
    )
    func fileNamesNoPlaceOutside(file: String) throws {
        guard let text = try? House.text(file) else { return }
        for place in Self.elsewhere { #expect(!text.contains(place), "\(file) mentions \(place)") }
    }

    @Test(arguments: House.files(below: "Sources", ending: ".swift"))
    func fileIsShort(file: String) throws {
        let lines = try House.text(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(lines <= Self.longest, "\(file) has \(lines) lines")
    }
}
