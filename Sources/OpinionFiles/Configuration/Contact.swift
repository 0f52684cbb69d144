/// Whom to write to about this program's requests, as it stands in every one of them: ASCII, and nothing that would
/// end the comment of a User-Agent (RFC 9110, 5.6.5).
enum Contact {
    static func isUsable(_ text: String) -> Bool {
        guard text.utf8.count <= 200, text.utf8.allSatisfy({ (33...126).contains($0) }),
            !text.contains(where: { "()\\\"<>;,".contains($0) })
        else { return false }
        return isPage(text) || isMail(text)
    }

    private static func isPage(_ text: String) -> Bool {
        FeedAddress.authority(text).map { !$0.isEmpty && !$0.contains("@") } ?? false
    }

    private static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(":")
            && !text.contains("/")
            && parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
