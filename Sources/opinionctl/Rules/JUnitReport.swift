import OpinionCore
import OpinionFiles

/// The outcome of tests as JUnit XML, which continuous integration reads: one suite a file, one case a test.
struct JUnitReport: Sendable {
    /// One test with what went wrong in it.
    struct Case: Sendable {
        let file: String
        /// The rule, or `scenario`.
        let group: String
        let name: String
        /// nil for a test that passed.
        let failure: String?
    }

    let cases: [Case]

    var text: String {
        let files = cases.reduce(into: [String]()) { if !$0.contains($1.file) { $0.append($1.file) } }
        let byFile = Dictionary(grouping: cases, by: \.file)
        let suites = files.map { suite($0, byFile[$0] ?? []) }
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(totals(cases))>\n\(suites.joined())</testsuites>\n"
    }

    private func suite(_ file: String, _ cases: [Case]) -> String {
        "  <testsuite name=\"\(XMLText.attribute(file))\"\(totals(cases))>\n\(cases.map(line).joined())  </testsuite>\n"
    }

    private func totals(_ cases: [Case]) -> String {
        " tests=\"\(cases.count)\" failures=\"\(cases.count { $0.failure != nil })\" errors=\"0\" skipped=\"0\" time=\"0\""
    }

    private func line(_ one: Case) -> String {
        let (group, name) = (XMLText.attribute(one.group), XMLText.attribute(one.name))
        let head = "    <testcase classname=\"\(group)\" name=\"\(name)\" time=\"0\""
        guard let failure = one.failure else { return head + "/>\n" }
        let message = XMLText.attribute(failure.split(separator: "\n").first.map(String.init) ?? "")
        return head
            + ">\n      <failure message=\"\(message)\">\(XMLText.content(failure))</failure>\n    </testcase>\n"
    }
}
