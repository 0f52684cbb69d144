package import OpinionCore

/// Why a file with a secret gave none; says nothing of what is in it.
package struct SecretFault: Error, Sendable, Hashable, CustomStringConvertible {
    package let problem: Problem

    package var code: FaultCode { problem.code }
    package func text(_ language: Language) -> String { problem.text(language) }
    package var description: String { text(.english) }
}
