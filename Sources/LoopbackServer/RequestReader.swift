import Glibc

/// Cuts a connection's bytes into requests. Bodies need a Content-Length.
struct RequestReader {
    /// The client sent what is no request, or one beyond 64 KiB of headers or 64 MiB of body.
    private(set) var isBroken = false
    /// The client waits for permission to send its body; true once per request.
    private(set) var expectsContinue = false
    private let connection: Int
    private var buffer: [UInt8] = []
    private var head: Head?

    private struct Head {
        let method: String
        let path: String
        let headers: [(name: String, value: String)]
        let bodyLength: Int
    }

    /// Marks its requests with the number of the connection.
    init(connection: Int) { self.connection = connection }

    /// Reads what has come; false at the end of the connection.
    mutating func fill(from descriptor: Int32) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { room in
            var count = recv(descriptor, room.baseAddress, room.count, 0)
            while count < 0, errno == EINTR { count = recv(descriptor, room.baseAddress, room.count, 0) }
            guard count > 0 else { return false }
            buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<count]))
            return true
        }
    }

    /// The next complete request; nil when more bytes are needed.
    mutating func next() -> LoopbackRequest? {
        expectsContinue = false
        if head == nil { takeHead() }
        guard let head, buffer.count >= head.bodyLength else { return nil }
        let body = Array(buffer.prefix(head.bodyLength))
        buffer.removeFirst(head.bodyLength)
        self.head = nil
        return LoopbackRequest(
            method: head.method,
            path: head.path,
            headers: head.headers,
            body: body,
            connection: connection
        )
    }

    private mutating func takeHead() {
        guard let end = endOfHead() else {
            isBroken = buffer.count > 64 << 10
            return
        }
        let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n")
        buffer.removeFirst(end + 4)
        head = Self.head(lines)
        isBroken = head == nil
        let hasBody = head.map { $0.bodyLength > 0 && buffer.isEmpty } ?? false
        expectsContinue = hasBody && lines.contains { $0.lowercased() == "expect: 100-continue" }
    }

    private func endOfHead() -> Int? {
        var start = 0
        while let found = buffer[start...].firstIndex(of: 13), found + 3 < buffer.count {
            if buffer[found + 1] == 10, buffer[found + 2] == 13, buffer[found + 3] == 10 { return found }
            start = found + 1
        }
        return nil
    }

    private static func head(_ lines: [Substring]) -> Head? {
        guard let words = lines.first?.split(separator: " "), words.count == 3, words[2].hasPrefix("HTTP/1.") else {
            return nil
        }
        let headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (name: String(parts[0]), value: String((parts.last ?? "").drop { $0 == " " }))
        }
        let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
        guard (0...(64 << 20)).contains(length) else { return nil }
        return Head(method: String(words[0]), path: String(words[1]), headers: headers, bodyLength: length)
    }
}
