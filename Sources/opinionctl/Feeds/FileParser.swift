import FeedParsing
import OpinionCore

/// Reads and parses files; a file that cannot be read is a line with an error.
struct FileParser: Sendable {
    let options: ParseOptions
    let language: Language

    /// The JSON Lines of several inputs.
    func lines(_ inputs: ArraySlice<ParseInput>) -> [[UInt8]] {
        var writer = JSONWriter()
        for input in inputs { line(input, &writer) }
        return writer.allPieces
    }

    private func line(_ input: ParseInput, _ writer: inout JSONWriter) {
        if let fault = input.fault { return write(fault, input, &writer) }
        do {
            let feed = try feed(input)
            let alarm = RepairText.alarm(feed, language)
            ParsedFeedJSON.write(feed, error: alarm, file: input.file, to: &writer)
        } catch let error as FeedParseError {
            write(error.localized(language: language.rawValue), input, &writer)
        } catch let error as InputFile.Fault {
            write(error.phrase[language], input, &writer)
        } catch {
            write("\(error)", input, &writer)
        }
    }

    /// The bytes are let go before anything is written.
    private func feed(_ input: ParseInput) throws -> ParsedFeed {
        let bytes = try InputFile.bytes(input.path, limit: options.maxBytes + 1)
        return try FeedParser(options: options).parse(bytes, hints: input.hints)
    }

    private func write(_ error: String, _ input: ParseInput, _ writer: inout JSONWriter) {
        ParsedFeedJSON.write(nil, error: error, file: input.file, to: &writer)
    }
}
