extension ItemDraft {
    /// The finished item, its addresses resolved against `base` where nothing nearer applies.
    func item(base: String?, isAtom: Bool) -> ParsedItem {
        var item = ParsedItem()
        item.id = guid ?? about
        item.url = url(base, isAtom: isAtom)
        item.title = title ?? otherTitle
        item.summary = summary ?? otherSummary ?? subtitle
        item.summaryMarkup = summary == nil ? otherSummaryHTML : summaryHTML
        item.contentMarkup = contentHTML
        item.contentText = contentText ?? item.summary
        item.datePublished = published ?? otherPublished
        item.dateModified = modified
        item.authors = [authors, otherAuthors].first { !$0.isEmpty } ?? sourceAuthors
        item.tags = tags
        if !attachments.isEmpty { item.attachments = resolvedAttachments(base) }
        item.language = language
        item.source = source(base)
        return item
    }

    private func url(_ base: String?, isAtom: Bool) -> String? {
        if let url = resolved(link, base) ?? resolved(alternate, base) ?? resolved(contentSource, base) { return url }
        let isAddress = guidIsAddress || isAtom
        if isAddress, let guid, LinkResolver.isAbsoluteHTTP(guid) { return LinkResolver.safe(guid, base: nil) }
        if let about, LinkResolver.isAbsoluteHTTP(about) { return LinkResolver.safe(about, base: nil) }
        return nil
    }

    private func resolved(_ link: Link?, _ base: String?) -> String? {
        link.flatMap { LinkResolver.safe($0.address, base: $0.base ?? base) }
    }

    private func source(_ base: String?) -> FeedSource? {
        if sourceTitle == nil, sourceLink == nil { return nil }
        let url = resolved(sourceLink, base)
        return sourceTitle == nil && url == nil ? nil : FeedSource(title: sourceTitle, url: url)
    }

    private func resolvedAttachments(_ base: String?) -> [FeedAttachment] {
        var seen: Set<String> = []
        return attachments.compactMap { draft in
            guard let url = resolved(draft.link, base), seen.insert(url).inserted else { return nil }
            return FeedAttachment(url: url, mimeType: draft.type, size: draft.size, title: draft.title)
        }
    }
}

extension ParsedItem {
    /// Makes addresses that are still relative absolute.
    mutating func resolveAddresses(_ base: String) {
        if let url, !LinkResolver.isAbsoluteHTTP(url) { self.url = LinkResolver.safe(url, base: base) }
        guard attachments.contains(where: { !LinkResolver.isAbsoluteHTTP($0.url) }) else { return }
        attachments = attachments.map {
            let url = LinkResolver.resolve($0.url, base: base)
            return FeedAttachment(url: url, mimeType: $0.mimeType, size: $0.size, title: $0.title)
        }
    }
}
