import Testing

@testable import opinionctl

@Suite struct LeadingOptionsTests {
    @Test(arguments: [
        (["ack", "1"], ["ack", "1"], [String]()),
        (["--socket", "/s", "ack", "1"], ["ack", "1"], ["OPINION_SOCKET=/s"]),
        (["--socket=/s", "--as", "王值班", "ack"], ["ack"], ["OPINION_SOCKET=/s", "OPINION_AS=王值班"]),
        (["--lang", "en", "list", "--socket", "/t"], ["list", "--socket", "/t"], ["OPINION_LANG=en"]),
        (["--no-color", "--lang", "en", "list"], ["list"], ["NO_COLOR=1", "OPINION_LANG=en"]),
        (["--socket"], ["--socket"], []),
        (["--json", "--socket", "/s"], ["--json", "--socket", "/s"], []),
    ])
    func optionsBeforeTheCommandAreTaken(arguments: [String], rest: [String], variables: [String]) {
        let taken = LeadingOptions.taken(from: arguments)
        #expect(taken.rest == rest)
        #expect(taken.variables.map { "\($0.name)=\($0.value)" } == variables)
    }
}
