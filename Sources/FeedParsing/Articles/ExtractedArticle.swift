/// The main content of an article's page.
package struct ExtractedArticle: Sendable, Hashable {
    package let title: String?
    /// Plain text, one paragraph a line.
    package let text: String
    /// The markup of the main element, without what is no part of the text. Hostile: never show it unsanitised.
    package let html: String
    package let published: FeedDate?
    package let author: String?
    /// The medium it says it comes from (來源).
    package let source: String?
}
