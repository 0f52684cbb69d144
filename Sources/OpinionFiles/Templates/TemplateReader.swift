import OpinionCore

/// Reads the folder of templates: `KIND.mustache`, `KIND.LANGUAGE.mustache`, and parts named `_name.mustache`.
///
/// A name that means nothing is an error. A template that cannot be used is none: the program's own stands in for it,
/// since messages must go out whatever their layout.
struct TemplateReader {
    /// The largest file.
    static let limit = 64 << 10
    private static let suffix = "mustache"

    let check: TemplateCheck
    let folder: Folder

    /// Every template that can be used.
    func read(_ faults: inout Faults) -> TemplateFolder {
        var result = TemplateFolder()
        for name in folder.files([Self.suffix], foreign: [:], mayBeEmpty: true, &faults) {
            let stem = String(name.dropLast(Self.suffix.count + 1))
            if stem.hasPrefix("_") {
                result.partials[String(stem.dropFirst())] = file(name, &faults)
            } else if let (kind, language) = meaning(stem, SourcePosition.whole(folder.appending(name)), &faults),
                let file = file(name, &faults)
            {
                result.layouts.append(.init(kind: kind, language: language, file: file))
            }
        }
        result.layouts = result.layouts.filter { isUsable($0, result.partials, &faults) }
        return result
    }

    /// `dingtalk.zh-Hant`
    private func meaning(
        _ stem: String,
        _ place: SourcePosition,
        _ faults: inout Faults
    ) -> (kind: String, language: Language?)? {
        let parts = stem.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard check.kinds.contains(parts[0]) else {
            let meant = NearestName.to(parts[0], among: check.kinds)
            faults.add(.unknownChoice(parts[0], check.kinds, meant: meant), at: place)
            return nil
        }
        guard parts.count > 1 else { return (parts[0], nil) }
        guard let language = Language(rawValue: parts[1]) else {
            let languages = Language.allCases.map(\.rawValue)
            let meant = NearestName.to(parts[1], among: languages)
            faults.add(.unknownChoice(parts[1], languages, meant: meant), at: place)
            return nil
        }
        return (parts[0], language)
    }

    /// nil for a file that cannot be read, which is said.
    private func file(_ name: String, _ faults: inout Faults) -> TemplateFolder.File? {
        let path = folder.appending(name)
        do throws(FileReadFailure) {
            let bytes = try FileBytes.read(path, limit: Self.limit).bytes
            var own = Faults()
            guard let source = FileText.decode(bytes, as: path, &own) else {
                if let source = own.source(path) { faults.know(source) }
                for fault in own.errors { warn(fault.problem, path, at: fault.position, &faults) }
                return nil
            }
            faults.know(source)
            let text = String(String.UnicodeScalarView(source.scalars)).replacing("\r\n", with: "\n")
            return TemplateFolder.File(path: path, text: text.replacing("\r", with: "\n"))
        } catch {
            warn(error.problem, path, at: .whole(path), &faults)
            return nil
        }
    }

    private func isUsable(
        _ layout: TemplateFolder.Layout,
        _ partials: [String: TemplateFolder.File],
        _ faults: inout Faults
    ) -> Bool {
        guard let fault = check.fault(layout, partials) else { return true }
        let meant = fault.unknown.flatMap { NearestName.to($0.name, among: $0.known) }
        faults.warn(.uselessTemplate(layout.file.path, fault.text, meant: meant), at: fault.position)
        return false
    }

    private func warn(_ problem: Problem, _ path: String, at place: SourcePosition, _ faults: inout Faults) {
        let cause = Phrase(problem.text(.traditional), problem.text(.simplified), problem.text(.english))
        faults.warn(.uselessTemplate(path, cause, meant: nil), at: place)
    }
}
