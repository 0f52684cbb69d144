import ControlAPI
import OpinionCore
import OpinionFiles

/// What `rules check` and `config check` say of files.
enum FaultReport {
    /// `{"version":1,"ok","faults":[{"file","line","column","code","text"}]}`; line and column are null for a file as a whole.
    static func json(_ faults: [FileFault], _ language: Language) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("version")
            writer.number(1)
            writer.key("ok")
            writer.bool(!faults.contains { $0.severity == .error })
            writer.member("faults", each: faults) { fault($1, language, &$0) }
        }
        return writer.bytes
    }

    private static func fault(_ fault: FileFault, _ language: Language, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("file", fault.position.file)
            writer.key("line")
            writer.number(fault.position.line > 0 ? Int64(fault.position.line) : nil)
            writer.key("column")
            writer.number(fault.position.line > 0 ? Int64(fault.position.column) : nil)
            writer.member("severity", fault.severity.rawValue)
            writer.member("code", fault.code.rawValue)
            writer.member("text", fault.text(language))
        }
    }

    /// Tells of the faults and ends with 3.
    static func refuse(_ refused: FileFaults, _ language: Language, json isJSON: Bool) throws(CommandFailure) -> Never {
        guard !isJSON else {
            try Output.document(json(refused.faults, language))
            throw CommandFailure(.faults)
        }
        let count = Phrase(
            "共 \(refused.faults.count) 處錯誤，什麼都沒有生效；請改好後再檢查一次。",
            "共 \(refused.faults.count) 处错误，什么都没有生效；请改好后再检查一次。",
            "\(refused.faults.count) error(s), nothing is in force; correct them and check again."
        )
        throw CommandFailure(.faults, refused.report(language) + "\n" + count[language])
    }
}
