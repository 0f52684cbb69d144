import OpinionCore

/// Reads what stands at a feed's address: `kind`, and `page` or `json` with it.
struct FormReader {
    let recipes: RecipeCheck

    /// nil when a fault was reported.
    func read(_ fields: Fields, _ faults: inout Faults) -> FeedForm? {
        guard let kind = fields["kind"].map({ $0.choice(FeedForm.Kind.self, &faults) }) ?? .feed else { return nil }
        let before = faults.errors.count
        refuseOthers(kind, fields, &faults)
        guard let form = form(kind, fields, &faults) else { return nil }
        check(form, fields, isWhole: faults.errors.count == before, &faults)
        return faults.errors.count == before ? form : nil
    }

    private func form(_ kind: FeedForm.Kind, _ fields: Fields, _ faults: inout Faults) -> FeedForm? {
        switch kind {
        case .feed: return .feed
        case .sitemap: return .sitemap
        case .page:
            guard let node = recipe("page", .needsPage, fields, &faults) else { return nil }
            return PageListReader.read(node, &faults).map(FeedForm.page)
        case .json:
            guard let node = recipe("json", .needsJSON, fields, &faults) else { return nil }
            return JSONListReader.read(node, &faults).map(FeedForm.json)
        }
    }

    private func recipe(_ key: String, _ missing: Problem, _ fields: Fields, _ faults: inout Faults) -> YAMLNode? {
        if fields[key] == nil { faults.add(missing, at: fields["kind"]?.position ?? fields.position) }
        return fields[key]
    }

    /// `page` without `kind: page` would be passed over in silence.
    private func refuseOthers(_ kind: FeedForm.Kind, _ fields: Fields, _ faults: inout Faults) {
        for key in ["page", "json"] where key != kind.rawValue {
            if let node = fields[key] { faults.add(.needsKind(key), at: node.position) }
        }
    }

    /// - Parameter isWhole: false when keys are missing, which then is known already.
    private func check(_ form: FeedForm, _ fields: Fields, isWhole: Bool, _ faults: inout Faults) {
        guard let map = fields["page"] ?? fields["json"] else { return }
        for fault in recipes.faults(form) {
            guard let node = map.value(fault.key, fault.index) ?? (isWhole ? map : nil) else { continue }
            faults.add(.recipe(fault.text), at: QueryReader.place(node, fault.offset, faults))
        }
    }
}

extension YAMLNode {
    /// The value of a key of a map, or that value of its list.
    fileprivate func value(_ key: String, _ index: Int) -> YAMLNode? {
        guard case .map(let entries) = content, let value = entries.first(where: { $0.key == key })?.value else {
            return nil
        }
        guard case .list(let values) = value.content else { return value }
        return values.indices.contains(index) ? values[index] : value
    }
}
