import CFeedXML

/// Turns HTML, or text, into plain text that keeps the boundaries of words and blocks.
enum HTMLText {
    /// What the source is taken for.
    enum Source: Int32 {
        /// HTML; every tag is dropped.
        case html = 0
        /// A title that may hold HTML: only real elements of HTML are tags, so that `Vec<T>` keeps its `<T>`.
        case title = 1
        /// Plain text; `<` and `&` mean themselves.
        case plain = 2
    }

    /// The plain text of `bytes`, nil when none is left. Titles come out as a single line.
    ///
    /// With `imageTexts` a text that has no words but images gives what these say of themselves, a line for each.
    /// Escaped markup is taken for HTML that was escaped twice, unless `isEscapedOnce` says that it means itself.
    static func text(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ source: Source,
        isSingleLine: Bool = false,
        imageTexts: Bool = false,
        isEscapedOnce: Bool = false,
        scratch: TextScratch? = nil
    ) -> String? {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
        let scratch = scratch ?? TextScratch()
        guard let room = scratch.room(for: feedhtml_text_room(bytes.count)) else { return nil }
        let lines = isSingleLine || source == .title ? FeedHTMLSingleLine : 0
        let images = imageTexts ? FeedHTMLImageTexts : 0
        let once = isEscapedOnce ? FeedHTMLEscapedOnce : 0
        let length = feedhtml_text(base, bytes.count, source.rawValue, Int32(lines | images | once), room)
        return length == 0 ? nil : UTF8Text.string(UnsafeBufferPointer(start: room, count: length))
    }

    /// The plain text of a string: a fragment or a whole page.
    static func text(
        _ html: String,
        _ source: Source = .html,
        isSingleLine: Bool = false,
        imageTexts: Bool = false
    ) -> String? {
        var html = html
        return html.withUTF8 { text($0, source, isSingleLine: isSingleLine, imageTexts: imageTexts) }
    }
}
