/// What a verification found.
package struct VerifyReport: Sendable, Equatable {
    /// How many faults are kept; a log that is damaged throughout would fill memory with them.
    package static let maximumFaults = 10_000

    /// Lines that hold a record, altered ones included.
    package let records: Int
    /// The end of the chain, to be compared with an anchor or kept as one.
    package let head: LogHead
    /// In the order of the files and lines.
    package let faults: [LogFault]
    /// How many more faults there were.
    package let omitted: Int

    /// Whether nothing is wrong.
    package var ok: Bool {
        faults.isEmpty && omitted == 0
    }

    /// The report as `log verify --json` shows it.
    package var json: JSONValue {
        var object = JSONObject()
        object["version"] = 1
        object["ok"] = .bool(ok)
        object["records"] = .int(Int64(records))
        object["head"] = head.json
        object["faults"] = .array(faults.map(\.json))
        if omitted > 0 { object["faults_omitted"] = .int(Int64(omitted)) }
        return .object(object)
    }
}
