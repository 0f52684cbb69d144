import HTTPTransfer
import OpinionCore
import Testing

@testable import OpinionService

@Suite("How long an answer stays fresh")
struct FreshnessTests {
    @Test(
        arguments: [
            ([], 0), ([("Cache-Control", "max-age=120")], 120), ([("cache-control", "public, Max-Age=120")], 120),
            ([("Cache-Control", "max-age=300"), ("Age", "200")], 100),
            ([("Cache-Control", "max-age=300"), ("Age", "400")], 0),
            ([("Cache-Control", "max-age=31536000")], 600), ([("Cache-Control", "no-cache, max-age=300")], 0),
            ([("Cache-Control", "private"), ("Cache-Control", "max-age=60")], 60),
            ([("Cache-Control", "max-age=abc")], 0), ([("Cache-Control", "max-age=99999999999999999999")], 0),
            (
                [("Date", "Fri, 28 Aug 2026 01:00:00 GMT"), ("Expires", "Fri, 28 Aug 2026 01:03:00 GMT")],
                180
            ),
            ([("Expires", "Fri, 28 Aug 2026 02:04:00 GMT")], 240), ([("Expires", "0")], 0), ([("Expires", "-1")], 0),
            ([("Cache-Control", "max-age=60"), ("Expires", "Fri, 28 Aug 2026 02:04:00 GMT")], 60),
        ] as [([(String, String)], Int)]
    )
    func headersSay(fields: [(String, String)], seconds: Int) {
        let headers = HTTPHeaders(fields.map { (name: $0.0, value: $0.1) })
        #expect(Freshness.of(headers, now: Instant(seconds: 1_787_882_400)) == .seconds(seconds))
    }
}
