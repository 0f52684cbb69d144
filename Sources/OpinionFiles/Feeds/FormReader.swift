import OpinionCore

/// Reads what stands at a feed's address: `kind`, and `page` or `json` with it.
struct FormReader {
    let recipes: RecipeCheck

    /// nil when a fault was reported.
    func read(_ fields: Fields, _ faults: inout Faults) -> FeedForm? {
        guard let kind = fields["kind"].map({ $0.choice(FeedForm.Kind.self, &faults) }) ?? .feed else { return nil }
        let before = faults.errors.count
        refuseOthers(kind, fields, &faults)
        let found = form(kind, fields, &faults)
        guard let form = found, faults.errors.count == before else { return nil }
        return isUnderstood(form, fields, &faults) ? form : nil
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

    private func isUnderstood(_ form: FeedForm, _ fields: Fields, _ faults: inout Faults) -> Bool {
        guard let map = fields["page"] ?? fields["json"] else { return true }
        let found = recipes.faults(form)
        for fault in found {
            let node = map.value(fault.key, fault.index) ?? map
            faults.add(.recipe(fault.text), at: QueryReader.place(node, fault.offset, faults))
        }
        return found.isEmpty
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
