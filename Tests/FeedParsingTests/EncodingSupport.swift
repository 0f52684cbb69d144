import Glibc

@testable import FeedParsing

/// Why a test could not be made.
enum EncodingTestError: Error { case notWritable(String), notReadable }

/// Text in another encoding, as the system's iconv writes it.
func encoded(_ text: String, _ charset: String) throws -> [UInt8] {
    guard let handle = iconv_open(charset, "UTF-8"), handle != iconv_t(bitPattern: -1) else {
        throw EncodingTestError.notWritable(charset)
    }
    defer { iconv_close(handle) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 64)
    var left = input.count
    var room = output.count
    let capacity = room
    let failed = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            var from = source.baseAddress
            var to = target.baseAddress
            let result = iconv(handle, &from, &left, &to, &room)
            iconv(handle, nil, nil, &to, &room)
            return result == -1
        }
    }
    guard !failed else { throw EncodingTestError.notWritable(charset) }
    return output.prefix(capacity - room).map { UInt8(bitPattern: $0) }
}

/// Bytes as the decoder reads them.
func decoded(_ bytes: [UInt8], contentType: String? = nil, isPage: Bool = false) throws -> DecodedText {
    let text = bytes.withUnsafeBufferPointer {
        TextDecoder(original: bytes, bytes: $0, contentType: contentType, isPage: isPage).decode()
    }
    guard let text else { throw EncodingTestError.notReadable }
    return text
}

/// Bytes as one charset reads them.
func converted(_ bytes: [UInt8], _ label: String) throws -> (text: String, replaced: Int) {
    let result = Charset(label: label).flatMap { charset in
        bytes.withUnsafeBufferPointer { Conversion($0, from: charset) }
    }
    guard let result else { throw EncodingTestError.notReadable }
    return (String(decoding: result.bytes, as: UTF8.self), result.replaced)
}

extension DecodedText {
    var string: String { String(decoding: bytes, as: UTF8.self) }
    /// Without what the tests put around their sentences: the first title.
    var title: String? {
        let open = Array("<title>".utf8), close = Array("</title>".utf8)
        let starts = bytes.indices.first { bytes[$0...].starts(with: open) }
        guard let start = starts.map({ $0 + open.count }),
            let end = bytes.indices[start...].first(where: { bytes[$0...].starts(with: close) })
        else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

/// One title in a feed, in an encoding.
func titled(_ title: [UInt8], declared: String?) -> [UInt8] {
    let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    return Array((declaration + "<rss version=\"2.0\"><channel><title>").utf8) + title
        + Array("</title><item><title>x</title></item></channel></rss>".utf8)
}
