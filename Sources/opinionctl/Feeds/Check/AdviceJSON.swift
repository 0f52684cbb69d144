import FeedParsing
import OpinionCore
import OpinionFiles

/// The member `advice` of `feeds check --json`.
enum AdviceJSON {
    static func write(_ advice: CheckAdvice?, _ writer: inout JSONWriter) {
        guard let advice else { return writer.string(nil) }
        writer.object { writer in
            writer.member("feeds", each: advice.feeds) { writer, feed in
                writer.object { writer in
                    writer.member("url", feed.url)
                    writer.member("title", feed.title)
                }
            }
            writer.member("pages", each: advice.proposals) { page($1, &$0) }
            writer.member("arrays", each: advice.arrays) { array($1, &$0) }
        }
    }

    private static func page(_ proposal: ProposedRecipe, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("items", number: Int64(proposal.count))
            writer.member("yaml", FeedYAML.page(PageList(proposal.recipe)))
            writer.member("samples", each: proposal.samples) { writer, sample in
                writer.object { writer in
                    writer.member("title", sample.title)
                    writer.member("url", sample.url)
                    writer.member("date", sample.date.map { Instant(milliseconds: $0.milliseconds).description })
                }
            }
        }
    }

    private static func array(_ candidate: JSONArrays.Candidate, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("items", number: Int64(candidate.count))
            writer.member("yaml", FeedYAML.json(candidate.list))
            writer.member("keys", each: candidate.sample) { $0.string($1.key) }
        }
    }
}
