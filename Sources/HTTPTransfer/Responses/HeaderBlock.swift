/// Collects the header lines of one response after another and keeps those of the last.
struct HeaderBlock {
    private(set) var status = 0
    private(set) var redirects = 0
    private(set) var redirectsArePermanent = true
    /// All bytes seen, earlier responses included.
    private(set) var byteCount = 0
    private var raw: [UInt8] = []
    private var isComplete = true
    private var isSealed = false

    /// Takes one line as libcurl hands it over, line end included.
    mutating func take(_ line: UnsafeRawBufferPointer) {
        byteCount += line.count
        // What follows the body are trailers, which must not pose as headers.
        if isSealed { return }
        if isComplete {
            if let status = Self.status(in: line) { begin(status) }
        } else if line.first == 13 || line.first == 10 {
            isComplete = true
        } else {
            raw.append(contentsOf: line)
        }
    }

    /// Says that body bytes have come.
    mutating func seal() { isSealed = true }

    /// The value of a `Location` line inside a redirect, nil for any other line.
    func location(in line: UnsafeRawBufferPointer) -> String? {
        guard !isComplete, isRedirect, line.count > 9 else { return nil }
        let field = Self.field(line)
        return field?.name.lowercased() == "location" ? field?.value : nil
    }

    /// The fields of the last response.
    func headers() -> HTTPHeaders {
        HTTPHeaders(raw.withUnsafeBytes(Self.fields))
    }

    /// A 304 leads nowhere, even if it carries a Location as some servers' do.
    private var isRedirect: Bool { (300..<400).contains(status) && status != 304 }

    private mutating func begin(_ next: Int) {
        if isRedirect {
            redirects += 1
            redirectsArePermanent = redirectsArePermanent && (status == 301 || status == 308)
        }
        status = next
        raw.removeAll(keepingCapacity: true)
        isComplete = false
    }

    /// `HTTP/1.1 200 OK` → 200
    private static func status(in line: UnsafeRawBufferPointer) -> Int? {
        guard line.starts(with: "HTTP/".utf8), let space = line.firstIndex(of: 32) else { return nil }
        let digits = line[(space + 1)...].prefix { (48...57).contains($0) }
        return digits.count == 3 ? digits.reduce(0) { $0 * 10 + Int($1 - 48) } : nil
    }

    private static func fields(_ raw: UnsafeRawBufferPointer) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for line in raw.split(separator: 10) {
            if line.first == 32 || line.first == 9, let last = fields.indices.last {
                fields[last].value += " " + trimmed(line[...])
            } else if let field = field(UnsafeRawBufferPointer(rebasing: line)) {
                fields.append(field)
            }
        }
        return fields
    }

    private static func field(_ line: UnsafeRawBufferPointer) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: 58), colon > 0 else { return nil }
        return (name: trimmed(line[..<colon]), value: trimmed(line[(colon + 1)...]))
    }

    private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        let isBlank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 13 || $0 == 10 }
        let head = bytes.drop(while: isBlank)
        let end = head.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? head.startIndex
        return String(decoding: head[head.startIndex..<end], as: UTF8.self)
    }
}
