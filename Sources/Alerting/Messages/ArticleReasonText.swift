import OpinionCore

extension ReasonText {
    /// What became of an article that the incident rests on.
    var article: Line? {
        switch alert.reason {
        case .articleChanged(let change): changed(change)
        case .articleGone(let gone): self.gone(gone)
        default: nil
        }
    }

    private func changed(_ change: ArticleChange) -> Line {
        let outlet = change.outlet
        let head =
            change.place == .page
            ? wording.say(
                "所依據的報道（\(outlet)）網頁已改動",
                "所依据的报道（\(outlet)）网页已改动",
                "the page of an article behind it (\(outlet)) was changed"
            )
            : wording.say(
                "所依據的報道（\(outlet)）已改稿",
                "所依据的报道（\(outlet)）已改稿",
                "an article behind it (\(outlet)) was rewritten"
            )
        return head + titles(change) + passage(change.removed, isNew: false) + passage(change.added, isNew: true)
            + wording.say("；兩版均已留存", "；两版均已留存", "; both versions are kept")
    }

    private func titles(_ change: ArticleChange) -> Line {
        guard change.titleBefore != change.titleAfter else { return "" }
        let (before, after) = (Outside.title(change.titleBefore), Outside.title(change.titleAfter))
        return wording.say(
            "；標題由「\(before)」改為「\(after)」",
            "；标题由“\(before)”改为“\(after)”",
            "; title “\(before)” is now “\(after)”"
        )
    }

    private func passage(_ text: String, isNew: Bool) -> Line {
        guard !text.isEmpty else { return "" }
        return isNew
            ? wording.say("；新增「\(text)」", "；新增“\(text)”", "; it now says “\(text)”")
            : wording.say("；刪去「\(text)」", "；删去“\(text)”", "; it no longer says “\(text)”")
    }

    private func gone(_ gone: ArticleGone) -> Line {
        let (outlet, title) = (gone.outlet, Outside.title(gone.title))
        let head = wording.say(
            "所依據的報道「\(title)」（\(outlet)）已撤下",
            "所依据的报道“\(title)”（\(outlet)）已撤下",
            "an article behind it, “\(title)” (\(outlet)), was taken down"
        )
        guard let status = gone.status else {
            return head
                + wording.say(
                    "：原地址已是別的頁面；原文已留存",
                    "：原地址已是别的页面；原文已留存",
                    ": another page stands at its address; the original is kept"
                )
        }
        return head
            + wording.say(
                "：原地址回答 HTTP \(status)；原文已留存",
                "：原地址回答 HTTP \(status)；原文已留存",
                ": its address answers HTTP \(status); the original is kept"
            )
    }
}
