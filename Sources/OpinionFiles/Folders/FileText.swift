import OpinionCore

/// A file's bytes as text that is fit to be parsed.
enum FileText {
    /// Reads and checks the file; reports what is wrong and returns nil.
    /// - Parameter name: how faults call the file.
    static func read(_ path: String, as name: String, _ faults: inout Faults) -> SourceText? {
        do throws(FileReadFailure) {
            return decode(try FileBytes.read(path).bytes, as: name, &faults)
        } catch {
            faults.add(error.problem, at: .whole(name))
            return nil
        }
    }

    static func decode(_ bytes: [UInt8], as name: String, _ faults: inout Faults) -> SourceText? {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            let valid = SourceText(validPrefix(content), file: name)
            faults.add(.notUTF8, at: valid.position(of: valid.scalars.count))
            return nil
        }
        let source = SourceText(text, file: name)
        faults.know(source)
        guard let index = source.scalars.firstIndex(where: { !isPrintable($0) }) else { return source }
        faults.add(.controlCharacter(source.scalars[index]), at: source.position(of: index))
        return nil
    }

    /// The text before the first byte that is not UTF-8.
    private static func validPrefix(_ bytes: ArraySlice<UInt8>) -> String {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var view = String.UnicodeScalarView()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { view.append(scalar) }
        return String(view)
    }

    /// YAML's printable set (YAML 1.1 §5.1) without the invisible line ends NEL, LS and PS, which editors do not
    /// count as lines, and without a mark of byte order in mid-text.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
        case 0x2028, 0x2029, 0xFEFF: false
        case 0xA0...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
