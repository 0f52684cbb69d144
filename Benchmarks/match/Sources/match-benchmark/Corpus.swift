import Glibc
import TextMatching

/// The documents and terms that `make-corpus.py` wrote.
struct Corpus {
    let density: String
    let documents: [Document]
    let terms: [String]
    /// UTF-8 bytes of all texts of all documents.
    let size: Int
    /// Unicode scalars of all texts of all documents.
    let scalars: Int

    init(_ folder: String, _ density: String) {
        self.density = density
        documents = Self.lines(of: "\(folder)/documents.tsv").map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } + ["", "", ""]
            return Document(title: parts[0], summary: parts[1], contentText: parts[2])
        }
        terms = Self.lines(of: "\(folder)/\(density).terms").map { String($0) }
        let texts = documents.flatMap { [$0.title, $0.summary, $0.contentText] }
        size = texts.reduce(0) { $0 + $1.utf8.count }
        scalars = texts.reduce(0) { $0 + $1.unicodeScalars.count }
    }

    private static func lines(of path: String) -> [Substring] {
        guard let file = fopen(path, "r") else {
            print("cannot read \(path)")
            exit(1)
        }
        defer { fclose(file) }
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
}
