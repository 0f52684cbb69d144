import Glibc

/// Proves a log untouched, from its files alone.
///
/// The chain shows every change inside; it cannot show a cut tail or a chain computed anew from some record on. Only an
/// anchor, a head that was written down elsewhere, shows those.
package enum LogVerifier {
    /// Verifies folders and files together, in the order of their names. With a folder the log must begin with its
    /// first record; files alone may begin anywhere. Throws when something cannot be read.
    package static func verify(_ paths: [String], anchor: LogHead? = nil) throws(LogError) -> VerifyReport {
        let (files, whole) = try files(paths)
        var walker = ChainWalker(fromFirst: whole)
        var check = anchor.map(AnchorCheck.init)
        for file in files { try read(file, &walker, &check) }
        let head = walker.finish()
        if let fault = check?.fault(head: head, last: walker.lastPlace) { walker.faults.add(fault) }
        return VerifyReport(
            records: walker.records,
            head: head,
            faults: walker.faults.sorted(files: files),
            omitted: walker.faults.omitted
        )
    }

    private static func read(
        _ file: String,
        _ walker: inout ChainWalker,
        _ check: inout AnchorCheck?
    ) throws(LogError) {
        var lines = LineReader(try Descriptor(file, flags: O_RDONLY), name: file)
        while let line = try lines.next() {
            let place = LogFault.Place(file: file, line: line.number)
            if !line.terminated {
                walker.takeTorn(at: place)
                continue
            }
            let content = ReadLine(line.bytes)
            check?.take(content, at: place)
            walker.take(content, at: place)
        }
    }

    /// The files, each once, and whether a folder was among what was given.
    private static func files(_ paths: [String]) throws(LogError) -> (files: [String], whole: Bool) {
        var files: [String] = []
        var seen: Set<FileIdentity> = []
        var whole = false
        for path in paths {
            let isFolder = try status(path).st_mode & S_IFMT == S_IFDIR
            whole = whole || isFolder
            for file in isFolder ? try contents(path) : [path] {
                if seen.insert(FileIdentity(try status(file))).inserted { files.append(file) }
            }
        }
        return (files.sorted { name($0).utf8.lexicographicallyPrecedes(name($1).utf8) }, whole)
    }

    private static func contents(_ path: String) throws(LogError) -> [String] {
        let base = path.hasSuffix("/") ? path : path + "/"
        return try LogFolder(path).files().map { base + $0.text }
    }

    private static func name(_ path: String) -> Substring {
        path.split(separator: "/").last ?? ""
    }

    private static func status(_ path: String) throws(LogError) -> stat {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system(.open, path) }
        return status
    }

    /// What makes a file the same under two paths.
    private struct FileIdentity: Hashable {
        let device: UInt64
        let node: UInt64

        init(_ status: stat) {
            (device, node) = (UInt64(status.st_dev), UInt64(status.st_ino))
        }
    }
}
