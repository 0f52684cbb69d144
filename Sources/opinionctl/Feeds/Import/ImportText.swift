import OpinionCore

/// What `feeds import` says of its work.
struct ImportText: Sendable {
    let imported: ImportedFeeds
    let output: String?

    /// What was left out or changed, each on its line, and a word when nothing is left.
    func notes(_ language: Language) -> [String] {
        let doubles = imported.doubles.map { double($0)[language].harmless }
        let renames = imported.renamed.map { renaming($0.old, $0.new)[language].harmless }
        let secrets = imported.new.compactMap { secret($0)?[language].harmless }
        return doubles + renames + secrets + (imported.new.isEmpty ? [Self.nothing[language]] : [])
    }

    func done(_ language: Language) -> String {
        let (count, doubles) = (imported.new.count, imported.doubles.count)
        let file = (output ?? "").harmless
        let phrase = Phrase(
            "✓ \(count) 個新來源寫入 \(file)，\(doubles) 個重複略去。請核對層級（tier），再 opinionctl feeds check 與 reload。",
            "✓ \(count) 个新来源写入 \(file)，\(doubles) 个重复略去。请核对层级（tier），再 opinionctl feeds check 与 reload。",
            "✓ \(count) new feeds written to \(file), \(doubles) left out. Check their tiers, then opinionctl feeds check and reload."
        )
        return phrase[language]
    }

    private func double(_ double: ImportedFeeds.Double) -> Phrase {
        let (file, url, id) = (double.file, double.feed.url, double.known)
        return double.isConfigured
            ? Phrase(
                "\(file)：\(url) 配置裏已有（\(id)），略去",
                "\(file)：\(url) 配置里已有（\(id)），略去",
                "\(file): \(url) is configured already (\(id)), left out"
            )
            : Phrase(
                "\(file)：\(url) 前面已有（\(id)），略去",
                "\(file)：\(url) 前面已有（\(id)），略去",
                "\(file): \(url) came before (\(id)), left out"
            )
    }

    private func renaming(_ old: FeedID, _ new: FeedID) -> Phrase {
        Phrase(
            "id「\(old)」已被另一個來源使用，改為「\(new)」",
            "id“\(old)”已被另一个来源使用，改为“\(new)”",
            "the id “\(old)” belongs to another feed; it is “\(new)” now"
        )
    }

    /// A list from elsewhere may name any file of the bureau, and have it sent where it likes.
    private func secret(_ feed: Feed) -> Phrase? {
        let files = [feed.pass.headersFile, feed.pass.cookieFile].compactMap(\.self).joined(separator: "、")
        guard !files.isEmpty else { return nil }
        let place = SiteFiles.origin(feed.url)
        return Phrase(
            "\(feed.id)：文件「\(files)」的內容將發給 \(place)，請核對清單的來歷",
            "\(feed.id)：文件“\(files)”的内容将发给 \(place)，请核对清单的来历",
            "\(feed.id): what the file “\(files)” holds will be sent to \(place); make sure where the list comes from"
        )
    }

    private static let nothing = Phrase("沒有新來源，沒有寫文件。", "没有新来源，没有写文件。", "no new feed: nothing is written.")
}
