package import OpinionCore

/// One thing that is wrong in a file, and where.
package struct FileFault: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Severity: String, Sendable { case error, warning }

    /// Line and column count from 1, columns in Unicode scalars; line 0 stands for the file or folder as a whole.
    package let position: SourcePosition
    package let severity: Severity
    package let problem: Problem
    /// The line and a caret under the place; nil where there is no line to show.
    package let excerpt: String?

    package var code: FaultCode { problem.code }

    /// What is wrong and what to do, without the place.
    package func text(_ language: Language) -> String { problem.text(language) }

    /// `file:line:column: error: text`, in English.
    package var description: String { line(.english) }

    /// The place and the text: `file:line:column: 錯誤：text`.
    package func line(_ language: Language) -> String {
        "\(place): \(label[language])\(text(language))"
    }

    private var place: String {
        let file = Harmless.text(position.file)
        return position.line > 0 ? "\(file):\(position.line):\(position.column)" : file
    }

    private var label: Phrase {
        switch severity {
        case .error: Phrase("錯誤：", "错误：", "error: ")
        case .warning: Phrase("提醒：", "提醒：", "warning: ")
        }
    }
}

/// Everything that is wrong; the files are refused whole.
package struct FileFaults: Error, Sendable, CustomStringConvertible {
    /// By file, line and column; never empty.
    package let faults: [FileFault]

    /// One fault a line, in English.
    package var description: String { faults.map(\.description).joined(separator: "\n") }

    /// All faults with their excerpts, for a person.
    package func report(_ language: Language) -> String {
        faults.map { fault in ([fault.line(language)] + [fault.excerpt].compactMap(\.self)).joined(separator: "\n") }
            .joined(separator: "\n")
    }
}
