import OpinionCore

/// Goes on to the further pages of a list, one after the other: at the first look, and while a page brings nothing but
/// news, so that no item slips from the first page to the second between two looks.
struct PageTurning: Sendable {
    /// The code of a look whose first page was read while a further one was not.
    static let brokenOff = "pagesMissing"

    /// The items of all pages that were read, and why the rest were not.
    struct Result: Sendable {
        var items: [Item]
        var fault: FeedFault?
    }

    /// What one page holds, and the address of the next.
    struct Page: Sendable {
        var items: [Item] = []
        var next: String?
    }

    let list: PageList
    let archive: KnownItems
    /// Fetches and reads one page.
    let fetch: @Sendable (_ url: String, _ page: Int) async -> Swift.Result<Page, FeedFault>

    /// - Parameters:
    ///   - address: of the first page.
    ///   - isDue: true when the pages are to be read whatever the first brings.
    func go(from address: String, items: [Item], next: String?, feed: Feed, isDue: Bool) async -> Result {
        var result = Result(items: items)
        var (page, latest, seen) = (2, items, Set([address]))
        var target = next
        while page <= list.pages, let url = target, seen.insert(url).inserted {
            guard await isWorthwhile(latest, feed, isDue) else { return result }
            switch await fetch(url, page) {
            case .failure(let fault):
                result.fault = fault
                return result
            case .success(let read):
                latest = read.items
                result.items += read.items
                page += 1
                target = read.next
            }
        }
        return result
    }

    private func isWorthwhile(_ items: [Item], _ feed: Feed, _ isDue: Bool) async -> Bool {
        guard !isDue else { return true }
        return await archive.isNew(items, of: feed)
    }
}
