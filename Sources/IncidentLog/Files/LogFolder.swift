import Glibc

/// The folder of a log: its path, and the descriptor all names are resolved against.
struct LogFolder: Sendable {
    let path: String
    let descriptor: Descriptor

    /// Opens the folder; a writer makes it, mode 0750, with the folders above it.
    init(_ path: String, making: Bool = false) throws(LogError) {
        self.path = path
        if making { try Self.make(path) }
        descriptor = try Descriptor(path, flags: O_RDONLY | O_DIRECTORY)
    }

    /// Takes the writer's lock, which the system releases with the descriptor, however the process ends.
    func lock() throws(LogError) {
        guard flock(descriptor.raw, LOCK_EX | LOCK_NB) == 0 else {
            throw .system(errno == EWOULDBLOCK ? .locked : .open, path)
        }
    }

    /// The names of everything in the folder, sorted.
    func names() throws(LogError) -> [String] {
        guard let stream = opendir(path) else { throw .system(.read, path) }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        guard errno == 0 else { throw .system(.read, path) }
        return names.sorted()
    }

    /// The log files, oldest first.
    func files() throws(LogError) -> [LogFileName] {
        try names().compactMap { LogFileName($0) }.sorted()
    }

    /// Opens a file of the folder.
    func open(_ name: String, flags: Int32) throws(LogError) -> Descriptor {
        try Descriptor(name, in: descriptor, flags: flags | O_NOFOLLOW, shown: path + "/" + name)
    }

    /// Makes the presence of new names durable.
    func sync() throws(LogError) {
        guard fsync(descriptor.raw) == 0 else { throw .system(.write, path) }
    }

    private static func make(_ path: String) throws(LogError) {
        if access(path, F_OK) == 0 { return }
        let parent = path.split(separator: "/", omittingEmptySubsequences: true).dropLast().joined(separator: "/")
        let above = path.hasPrefix("/") ? "/" + parent : parent
        if !above.isEmpty { try make(above) }
        guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw .system(.open, path) }
        let holder = try Descriptor(above.isEmpty ? "." : above, flags: O_RDONLY | O_DIRECTORY)
        fsync(holder.raw)
    }
}
