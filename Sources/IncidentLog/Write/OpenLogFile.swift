import Glibc

/// A log file open for appending, and the length up to which it is durable.
struct OpenLogFile: Sendable {
    let name: LogFileName
    let path: String
    let descriptor: Descriptor
    var length: Int64

    /// Opens or makes the file, mode 0640.
    init(_ name: LogFileName, in folder: LogFolder) throws(LogError) {
        (self.name, path) = (name, folder.path + "/" + name.text)
        descriptor = try folder.open(name.text, flags: O_RDWR | O_APPEND | O_CREAT)
        length = Int64(try descriptor.status(path).st_size)
        if length == 0 { fchmod(descriptor.raw, 0o640) }
    }

    /// Throws when the file under this name is another one now, or has another length than the writer left.
    func checkUntouched(in folder: LogFolder) throws(LogError) {
        let mine = try descriptor.status(path)
        var named = stat()
        let found = fstatat(folder.descriptor.raw, name.text, &named, AT_SYMLINK_NOFOLLOW) == 0
        guard found, named.st_ino == mine.st_ino, named.st_dev == mine.st_dev, Int64(mine.st_size) == length
        else { throw LogError(.replaced, path) }
    }

    /// Cuts the file back to its durable length.
    func cut(_ disk: LogDisk) throws(LogError) {
        guard ftruncate(descriptor.raw, off_t(length)) == 0, disk.sync(descriptor.raw) == 0 else {
            throw .system(.write, path)
        }
    }
}
