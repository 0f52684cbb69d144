import Glibc

/// Sets garbage at the end of log files aside, and finds what was set aside without a record that tells of it.
struct TornTails {
    let folder: LogFolder
    let head: LogHead

    /// More than this is never a torn write; somebody must look first.
    private static let maximumLength: Int64 = 64 << 20

    /// Moves the bytes behind `length` into the file beside it; a repeat after a crash writes the same again.
    func setAside(_ file: LogFileName, behind length: Int64) throws(LogError) {
        let source = try folder.open(file.text, flags: O_RDWR)
        let count = Int64(try source.status(file.text).st_size) - length
        guard count <= Self.maximumLength else { throw LogError(.damaged, folder.path + "/" + file.text) }
        let bytes = try source.read(Int(count), at: length, name: file.text)
        try keep(bytes, as: file.text + ".torn-\(head.seq + 1)")
        guard ftruncate(source.raw, off_t(length)) == 0, fsync(source.raw) == 0 else {
            throw .system(.write, folder.path + "/" + file.text)
        }
    }

    /// The set-aside files that no record tells of: that record would have their number.
    func unrecorded() throws(LogError) -> [TornTail] {
        var tails: [TornTail] = []
        for name in try folder.names() {
            guard let mark = name.firstRange(of: ".torn-"), let file = LogFileName(String(name[..<mark.lowerBound])),
                let seq = Int64(name[mark.upperBound...].prefix { $0 != "." }), seq > head.seq
            else { continue }
            let bytes = try contents(name)
            let count = Int64(bytes.count)
            tails.append(TornTail(file: file.text, torn: name, bytes: count, sha256: LogHash.of(bytes)))
        }
        return tails
    }

    /// Writes a new file, or leaves one alone that holds just these bytes; other bytes of that name are never touched.
    private func keep(_ bytes: [UInt8], as name: String) throws(LogError) {
        let taken = Set(try folder.names())
        var free = name
        var attempt = 1
        while taken.contains(free) {
            if try contents(free) == bytes { return }
            attempt += 1
            free = "\(name).\(attempt)"
        }
        let target = try folder.open(free, flags: O_WRONLY | O_CREAT | O_EXCL)
        fchmod(target.raw, 0o640)
        try LogDisk.system.writeAll(bytes, to: target, name: folder.path + "/" + free)
        try folder.sync()
    }

    private func contents(_ name: String) throws(LogError) -> [UInt8] {
        let file = try folder.open(name, flags: O_RDONLY)
        let count = min(Int64(try file.status(name).st_size), Self.maximumLength)
        return try file.read(Int(count), at: 0, name: name)
    }
}
