import Glibc

/// A feed in memory.
struct FeedFile {
    let name: String
    let bytes: [UInt8]

    /// The files named, and those right inside the folders named (`.xml`, `.rss`, `.atom`, `.rdf`, `.json`), by name.
    static func load(_ paths: [String]) -> [FeedFile] {
        paths.flatMap { path in
            let inside = entries(path)
            return inside.isEmpty ? [path] : inside.filter(isFeed).sorted().map { path + "/" + $0 }
        }.map { FeedFile(name: String($0.split(separator: "/").last ?? ""), bytes: read($0)) }
            .filter { !$0.bytes.isEmpty }
    }

    static func read(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { return [] }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        guard size > 0, size < 1 << 40 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    /// A file of unknown size, as those of /proc are; at most 64 KB.
    static func stream(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { return [] }
        defer { fclose(file) }
        return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
        }
    }

    private static func entries(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            )
        }
        return names
    }

    private static func isFeed(_ name: String) -> Bool {
        [".xml", ".rss", ".atom", ".rdf", ".json"].contains { name.hasSuffix($0) }
    }
}
