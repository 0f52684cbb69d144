import OpinionCore

/// Goes through a template with the parts it names before anything is parsed or shown: every name is known and stands
/// where it means something, sections close, nothing includes itself, and the work of rendering is bounded.
struct TemplateWalk {
    /// Of one template with its parts, each counted as often as it is named.
    static let most = (tags: 500, characters: 64 << 10, depth: 20)

    private let partials: [String: TemplateFolder.File]
    private let form: MessageForm
    private var tags = 0
    private var size = 0
    /// The names of the parts that were met.
    private var parts: Set<String> = []

    /// What an open section does to the names inside.
    private enum Frame {
        case value, flag, list(TemplateList)

        /// Whether `.` and `first()` mean something else inside.
        var changesNames: Bool { if case .flag = self { false } else { true } }
    }

    private struct Opened {
        let tag: TemplateTag
        let frame: Frame
    }

    /// - Returns: the names of the parts that the template needs; no other part was looked at.
    static func check(
        _ file: TemplateFolder.File,
        partials: [String: TemplateFolder.File],
        form: MessageForm
    ) throws(TemplateFault) -> Set<String> {
        var walk = TemplateWalk(partials: partials, form: form)
        try walk.enter(file, within: [], trail: [])
        return walk.parts
    }

    private init(partials: [String: TemplateFolder.File], form: MessageForm) {
        (self.partials, self.form) = (partials, form)
    }

    private mutating func enter(
        _ file: TemplateFolder.File,
        within outer: [Frame],
        trail: [String]
    ) throws(TemplateFault) {
        size += file.text.utf8.count
        var open: [Opened] = []
        for tag in try TemplateScanner.tags(file, elements: form.tags) {
            tags += 1
            guard tags <= Self.most.tags, size <= Self.most.characters else { throw .init(at: tag.position, .tooMuch) }
            let frames = outer + open.map(\.frame)
            switch tag.kind {
            case .value: try value(tag, frames)
            case .section, .inverted: open.append(Opened(tag: tag, frame: try section(tag, frames, own: open)))
            case .end: try close(tag, &open)
            case .partial: try partial(tag, frames, trail)
            }
        }
        if let left = open.last { throw .init(at: left.tag.position, .unclosed(left.tag.name)) }
    }

    private func close(_ tag: TemplateTag, _ open: inout [Opened]) throws(TemplateFault) {
        guard let last = open.popLast() else { throw .init(at: tag.position, .closesNothing(tag.name)) }
        guard last.tag.name == tag.name else { throw .init(at: tag.position, .closesOther(tag.name, last.tag.name)) }
    }

    private mutating func partial(_ tag: TemplateTag, _ frames: [Frame], _ trail: [String]) throws(TemplateFault) {
        guard let file = partials[tag.name] else {
            throw .init(
                at: tag.position,
                .noPartial(tag.name),
                unknown: .init(name: tag.name, known: partials.keys.sorted())
            )
        }
        guard !trail.contains(tag.name), trail.count < Self.most.depth else {
            throw .init(at: tag.position, .includesItself(tag.name))
        }
        parts.insert(tag.name)
        try enter(file, within: frames, trail: trail + [tag.name])
    }

    private func value(_ tag: TemplateTag, _ frames: [Frame]) throws(TemplateFault) {
        let names = Names(list: Self.list(frames), styles: form.styles.keys.sorted())
        if tag.name == ".", case .value? = frames.last(where: { $0.changesNames }) { return }
        if names.texts.contains(tag.name) { return }
        if names.flags.contains(tag.name) { throw .init(at: tag.position, .onlyAsks(tag.name)) }
        if TemplateList(rawValue: tag.name) != nil { throw .init(at: tag.position, .isList(tag.name)) }
        throw .init(at: tag.position, .unknown(tag.name), unknown: .init(name: tag.name, known: names.texts))
    }

    private func section(_ tag: TemplateTag, _ frames: [Frame], own: [Opened]) throws(TemplateFault) -> Frame {
        guard frames.count < Self.most.depth else { throw .init(at: tag.position, .tooMuch) }
        let isInverted = tag.kind == .inverted
        if let list = TemplateList(rawValue: tag.name) {
            guard isInverted || Self.list(frames) == nil else { throw .init(at: tag.position, .listInList(tag.name)) }
            return isInverted ? .flag : .list(list)
        }
        if ["first()", "last()"].contains(tag.name) {
            if case .list? = own.last(where: { $0.frame.changesNames })?.frame { return .flag }
            throw .init(at: tag.position, .onlyInList(tag.name))
        }
        let names = Names(list: Self.list(frames), styles: form.styles.keys.sorted())
        if names.flags.contains(tag.name) { return .flag }
        if names.texts.contains(tag.name) { return isInverted ? .flag : .value }
        let known = names.flags + names.texts + TemplateList.allCases.map(\.rawValue)
        throw .init(at: tag.position, .unknown(tag.name), unknown: .init(name: tag.name, known: known))
    }

    private static func list(_ frames: [Frame]) -> TemplateList? {
        frames.lazy.compactMap { if case .list(let list) = $0 { list } else { nil } }.first
    }

    /// What may be named at a place.
    private struct Names {
        let texts: [String]
        let flags: [String]

        init(list: TemplateList?, styles: [String]) {
            texts = (list?.texts ?? []) + TemplateKey.allCases.map(\.rawValue) + styles
            flags = (list?.flags ?? []) + TemplateFlag.names
        }
    }
}
