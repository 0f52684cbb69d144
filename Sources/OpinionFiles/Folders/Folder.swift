import Glibc
import OpinionCore

/// A folder of files that people edit.
struct Folder {
    /// As the user gave it; faults show it so.
    let path: String

    /// The names of the files with one of the extensions, in order; reports what would be passed over.
    /// - Parameters:
    ///   - passing: folders inside that are there for another purpose.
    ///   - mayBeEmpty: no file at all is no fault.
    func files(
        _ extensions: [String],
        foreign: [String: String],
        passing: Set<String> = [],
        mayBeEmpty: Bool = false,
        _ faults: inout Faults
    ) -> [String] {
        do throws(FileReadFailure) {
            let names = try Self.list(path).filter { !passing.contains($0) || !Folder(path: appending($0)).exists }
            let wanted = names.filter { name in extensions.contains(Self.suffix(name)) }
            for name in names where !wanted.contains(name) { passOver(name, foreign: foreign, &faults) }
            if wanted.isEmpty, !mayBeEmpty {
                let kinds = extensions.map { "*.\($0)" }.joined(separator: ", ")
                faults.add(.emptyFolder(kinds), at: .whole(path))
            }
            return wanted
        } catch {
            faults.add(error.problem, at: .whole(path))
            return []
        }
    }

    /// True when there is such a folder. (stat)
    var exists: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path of a file in the folder.
    func appending(_ name: String) -> String { Paths.join(path, name) }

    private func passOver(_ name: String, foreign: [String: String], _ faults: inout Faults) {
        let place = SourcePosition.whole(appending(name))
        if let wanted = foreign[Self.suffix(name).lowercased()] {
            faults.add(.wrongExtension("*.\(wanted)"), at: place)
        } else {
            faults.warn(.ignoredFile, at: place)
        }
    }

    private static func suffix(_ name: String) -> String {
        name.lastIndex(of: ".").map { String(name[$0...].dropFirst()) } ?? ""
    }

    /// All names but hidden ones, sorted. (opendir, readdir)
    private static func list(_ path: String) throws(FileReadFailure) -> [String] {
        guard let stream = opendir(path) else { throw FileReadFailure(errno: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
