import ControlAPI
import FoundationEssentials
import OpinionCore

/// The ledger as one versioned JSON document, an entry a line; times in UTC.
struct LedgerJSON: LedgerWriter {
    let words: LedgerWords
    let page: LedgerPage

    var head: String {
        "{\"version\":1,\"from\":\"\(page.from)\",\"to\":\"\(page.to)\",\"timezone\":\(Self.quoted(page.timezone)),\"entries\":["
    }

    func text(_ entry: LedgerEntry, isFirst: Bool) throws(CommandFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let line = String(decoding: try encoder.encode(entry), as: UTF8.self)
            return (isFirst ? "\n" : ",\n") + line
        } catch {
            throw CommandFailure(.failed, "\(error)")
        }
    }

    var tail: String { "\n]}\n" }

    private static func quoted(_ text: String) -> String {
        let data = try? JSONEncoder().encode(text)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
