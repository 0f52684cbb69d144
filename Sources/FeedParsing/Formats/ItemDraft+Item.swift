extension ItemDraft {
    /// The finished item, its addresses resolved against `base` where no `xml:base` applies.
    func item(base: String?, feedAuthors: [FeedAuthor]) -> ParsedItem {
        var item = ParsedItem()
        item.id = guid ?? about
        item.url = url(base)
        item.title = title ?? otherTitle
        item.summary = summary ?? otherSummary
        item.summaryMarkup = summary == nil ? otherSummaryHTML : summaryHTML
        item.contentMarkup = contentHTML
        item.contentText = contentText ?? item.summary
        item.datePublished = published ?? otherPublished
        item.dateModified = modified
        item.authors = resolvedAuthors(base, feedAuthors)
        item.tags = tags
        item.attachments = resolvedAttachments(base)
        item.language = language
        return item
    }

    private func url(_ base: String?) -> String? {
        for link in [link, alternate, contentSource] {
            if let url = LinkResolver.safe(link?.address, base: link?.base ?? base) { return url }
        }
        if guidIsAddress, let guid, LinkResolver.isAbsoluteHTTP(guid) { return LinkResolver.safe(guid, base: nil) }
        if let about, LinkResolver.isAbsoluteHTTP(about) { return LinkResolver.safe(about, base: nil) }
        return nil
    }

    /// RFC 4287, 4.2.1: an entry without authors has those of its source, else those of the feed.
    private func resolvedAuthors(_ base: String?, _ feedAuthors: [FeedAuthor]) -> [FeedAuthor] {
        var own = authors.isEmpty ? otherAuthors : authors
        if own.isEmpty { own = sourceAuthors }
        if own.isEmpty && isAtom { own = feedAuthors }
        return own
    }

    private func resolvedAttachments(_ base: String?) -> [FeedAttachment] {
        var seen: Set<String> = []
        return attachments.compactMap { draft in
            guard let url = LinkResolver.safe(draft.link.address, base: draft.link.base ?? base),
                seen.insert(url).inserted
            else { return nil }
            return FeedAttachment(url: url, mimeType: draft.type, size: draft.size, title: draft.title)
        }
    }
}
