extension ItemDraft {
    /// The finished item, its addresses resolved against the bases they were written under.
    func item(isAtom: Bool) -> ParsedItem {
        var item = ParsedItem()
        item.id = guid ?? about
        item.url = url(isAtom: isAtom)
        // One text in memory instead of two.
        if item.url == item.id { item.url = item.id }
        item.title = title ?? otherTitle
        item.summary = summary ?? otherSummary ?? subtitle
        item.summaryMarkup = summary == nil ? otherSummaryHTML : summaryHTML
        item.contentMarkup = contentHTML
        item.contentText = contentText ?? item.summary
        item.datePublished = published ?? otherPublished
        item.dateModified = modified
        item.authors = authors.isEmpty ? otherAuthors.isEmpty ? sourceAuthors : otherAuthors : authors
        item.tags = tags
        if !attachments.isEmpty { item.attachments = resolvedAttachments() }
        item.language = language
        item.source = source()
        return item
    }

    private func url(isAtom: Bool) -> String? {
        if let url = resolved(link) ?? resolved(alternate) ?? resolved(contentSource) { return url }
        let isAddress = guidIsAddress || isAtom
        if isAddress, let guid, LinkResolver.isAbsoluteHTTP(guid) { return LinkResolver.safe(guid, base: nil) }
        if let about, LinkResolver.isAbsoluteHTTP(about) { return LinkResolver.safe(about, base: nil) }
        return nil
    }

    private func resolved(_ link: Link?) -> String? {
        link.flatMap { LinkResolver.safe($0.address, base: $0.base) }
    }

    private func source() -> FeedSource? {
        if sourceTitle == nil, sourceLink == nil { return nil }
        let url = resolved(sourceLink)
        return sourceTitle == nil && url == nil ? nil : FeedSource(title: sourceTitle, url: url)
    }

    private func resolvedAttachments() -> [FeedAttachment] {
        var seen: Set<String> = []
        return attachments.compactMap { draft in
            guard let url = resolved(draft.link), seen.insert(url).inserted else { return nil }
            return FeedAttachment(url: url, mimeType: draft.type, size: draft.size, title: draft.title)
        }
    }
}

extension ParsedItem {
    /// Makes addresses that are still relative absolute.
    mutating func resolveAddresses(_ base: String) {
        if let url, !LinkResolver.isAbsoluteHTTP(url) { self.url = LinkResolver.safe(url, base: base) }
        if let address = source?.url, !LinkResolver.isAbsoluteHTTP(address) {
            source = FeedSource(title: source?.title, url: LinkResolver.safe(address, base: base))
        }
        guard attachments.contains(where: { !LinkResolver.isAbsoluteHTTP($0.url) }) else { return }
        attachments = attachments.map {
            let url = LinkResolver.resolve($0.url, base: base)
            return FeedAttachment(url: url, mimeType: $0.mimeType, size: $0.size, title: $0.title)
        }
    }
}
