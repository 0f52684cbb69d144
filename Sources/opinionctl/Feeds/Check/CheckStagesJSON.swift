import HTTPTransfer
import OpinionCore

/// What `feeds check --json` tells of the way to the answer: `stages`, `addresses`, `hops`, sizes, `tls`, `conditional`,
/// and how often the feed publishes.
enum CheckStagesJSON {
    static func write(_ checked: Checked, _ writer: inout JSONWriter) {
        let result = checked.result
        writer.member("stages", each: checked.stages) { stage($1, &$0) }
        writer.member("addresses", each: result.addresses) { $0.string($1.text) }
        writer.member("hops", each: result.response?.hops ?? []) { writer, hop in
            writer.object { writer in
                writer.member("status", number: Int64(hop.status))
                writer.member("url", hop.url)
            }
        }
        writer.member("wire_bytes", number: result.response.map { Int64($0.wireBytes) })
        writer.member("body_bytes", number: result.response.map { Int64($0.bodyBytes) })
        writer.key("tls")
        tls(CertificateFacts(result.tls), &writer)
        writer.member("conditional", result.revalidation?.name)
        writer.member("newest", checked.rhythm?.newest.description)
        writer.member("median_gap_seconds", number: checked.rhythm?.medianGap?.seconds)
        writer.member("learnt_interval_seconds", number: checked.rhythm?.learnt?.seconds)
    }

    private static func stage(_ stage: CheckStage, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", stage.name.rawValue)
            writer.member("verdict", stage.verdict.rawValue)
            writer.member("milliseconds", number: stage.time.map(DurationText.milliseconds))
            writer.member("text", stage.text)
        }
    }

    private static func tls(_ facts: CertificateFacts?, _ writer: inout JSONWriter) {
        guard let facts else { return writer.string(nil) }
        writer.object { writer in
            writer.member("version", facts.version)
            writer.member("subject", facts.subject)
            writer.member("issuer", facts.issuer)
            writer.member("names", each: facts.names) { $0.string($1) }
            writer.member("valid_until", facts.validUntil?.description)
            writer.member("days_left", number: facts.daysLeft(Environment.now).map(Int64.init))
        }
    }
}
