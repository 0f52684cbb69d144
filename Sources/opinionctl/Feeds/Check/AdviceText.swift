import FeedParsing
import OpinionCore
import OpinionFiles

/// The ways that a page or answer offers, for a person: each can be pasted.
struct AdviceText {
    let advice: CheckAdvice
    let moment: Moment

    private var language: Language { moment.language }

    var lines: [String] { feeds + proposals + arrays }

    private var feeds: [String] {
        guard !advice.feeds.isEmpty else { return [] }
        let head = Phrase(
            "其中登記的來源，可直接用作 url：",
            "其中登记的来源，可直接用作 url：",
            "feeds that it names; use one as url:"
        )
        return [head[language]]
            + advice.feeds.map { feed in "  \(feed.url.harmless)" + (feed.title.map { "  \($0.harmless)" } ?? "") }
    }

    private var proposals: [String] {
        guard !advice.proposals.isEmpty else { return [] }
        let head = Phrase(
            "網頁裏的列表，可寫成 kind: page（好的在前，請核對抽樣）：",
            "网页里的列表，可写成 kind: page（好的在前，请核对抽样）：",
            "lists in the page; one can be kind: page (the best first, check the samples):"
        )
        return [head[language]] + advice.proposals.flatMap(proposal)
    }

    private func proposal(_ proposal: ProposedRecipe) -> [String] {
        let count = Phrase("\(proposal.count) 條", "\(proposal.count) 条", "\(proposal.count) items")[language]
        let samples = proposal.samples.prefix(3).map { sample in
            let date = sample.date.map { DateText.text($0, moment) } ?? DateText.undated[language]
            return "    \(date)  \(sample.title ?? "")  \(sample.url ?? "")".harmless
        }
        let yaml = "kind: page, page: \(FeedYAML.page(PageList(proposal.recipe)))"
        return ["  \(yaml)".harmless, "    \(count)：".harmless] + samples
    }

    private var arrays: [String] {
        guard !advice.arrays.isEmpty else { return [] }
        let head = Phrase(
            "不是 JSON Feed。可寫成 kind: json，路徑候選：",
            "不是 JSON Feed。可写成 kind: json，路径候选：",
            "no JSON Feed. It can be kind: json; where the items may be:"
        )
        return [head[language]] + advice.arrays.flatMap(array)
    }

    private func array(_ candidate: JSONArrays.Candidate) -> [String] {
        let count = Phrase("\(candidate.count) 條", "\(candidate.count) 条", "\(candidate.count) items")
        let sample = candidate.sample.map { "\($0.key)=\($0.value)" }.joined(separator: " · ")
        return [
            "  kind: json, json: \(FeedYAML.json(candidate.list))".harmless,
            "    \(count[language])：\(sample)".harmless,
        ]
    }
}
