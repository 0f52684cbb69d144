import ControlAPI
import FeedParsing
import FoundationEssentials
import OpinionCore

/// One input of `feeds parse`: a file, and how it would have arrived.
struct ParseInput: Sendable, Equatable {
    /// As given; the output names it so.
    let file: String
    /// Where it is read: a relative name that is not here may be beside the list.
    let path: String
    let hints: ParseHints
    /// Why a line of the list names no file; the batch goes on with a line that says so.
    let fault: String?

    init(file: String, besides list: String? = nil, hints: ParseHints = ParseHints(), fault: String? = nil) {
        self.file = file
        self.hints = hints
        self.fault = fault
        path = Self.path(file, besides: list)
    }

    private static func path(_ file: String, besides list: String?) -> String {
        guard let end = list?.lastIndex(of: "/"), let list, !file.hasPrefix("/"), !InputFile.isRegular(file) else {
            return file
        }
        return "\(list[...end])\(file)"
    }

    /// Reads the JSON Lines of `--list`; empty lines are passed over.
    static func list(_ bytes: [UInt8], named name: String) -> [ParseInput] {
        var inputs: [ParseInput] = []
        let decoder = JSONDecoder()
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let entry = try? decoder.decode(Entry.self, from: Data(line))
            let bad = ParseInput(file: "", fault: bad(name, line: index + 1))
            inputs.append(entry?.input(besides: name) ?? bad)
        }
        return inputs
    }

    private static func bad(_ name: String, line: Int) -> String {
        "\(name.harmless):\(line)：不是清單的一行 (not a line of the list)。"
            + #"每行須是 {"file":"…","content_type":"…","base_url":"…","headers":{"名":"值"}}，只有 file 必填。"#
    }

    /// What is no text beside `file` is left aside: a hint that cannot be read is no reason to lose the file.
    private struct Entry: Decodable {
        let file: String
        let hints: ParseHints

        private enum CodingKeys: String, CodingKey {
            case file, headers
            case contentType = "content_type"
            case baseURL = "base_url"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            file = try container.decode(String.self, forKey: .file)
            hints = ParseHints(
                contentType: try? container.decode(String.self, forKey: .contentType),
                baseURL: try? container.decode(String.self, forKey: .baseURL),
                headers: (try? container.decode(ListedHeaders.self, forKey: .headers))?.headers ?? []
            )
        }

        func input(besides list: String) -> ParseInput { ParseInput(file: file, besides: list, hints: hints) }
    }
}
