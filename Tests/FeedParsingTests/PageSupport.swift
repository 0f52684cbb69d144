@testable import FeedParsing

/// 2026-11-22 10:30 in Beijing, in milliseconds.
let pageNow: Int64 = 1_795_314_600_000
/// Beijing time.
let beijing = ParseOptions(assumedZone: AssumedZone(seconds: 28_800))

/// Reads a page as if it came from `address`.
func readPage(
    _ html: String,
    _ recipe: PageRecipe,
    at address: String? = "http://www.example.gov.cn/zwgk/gsgg/index.html",
    options: ParseOptions = beijing,
    page: Int = 1
) throws -> ParsedPage {
    let parser = try PageParser(recipe, options: options)
    return try parser.parse(Array(html.utf8), hints: ParseHints(baseURL: address), now: pageNow, page: page)
}

/// The error of reading a page.
func pageError(_ html: String, _ recipe: PageRecipe = PageRecipe(item: ["li"])) -> FeedParseError? {
    do {
        _ = try readPage(html, recipe)
        return nil
    } catch { return error as? FeedParseError }
}

/// The error of a selector.
func fault(_ selector: String) -> SelectorFault? {
    do throws(SelectorFault) {
        _ = try Selector(selector)
        return nil
    } catch { return error }
}

/// The texts of what a selector finds on a page.
func found(_ selector: String, _ html: String, from inner: String? = nil) throws -> [String] {
    let tree = try HTMLTree(Array(html.utf8))
    let start = try inner.flatMap { try tree.select(Selector($0), limit: 1).first }
    var node: Int?
    if case .node(let number)? = start { node = number }
    return try tree.select(Selector(selector), from: node, limit: 1000).map { match in
        switch match {
        case .node(let node): tree.attribute(node, "id") ?? tree.text(node) ?? ""
        case .value(let text, _): text
        }
    }
}

/// A date and time in Beijing, as `2026-11-22 10:30`; only the date when that is all that is known.
func beijingTime(_ date: FeedDate?) -> String? {
    guard let date else { return nil }
    let seconds = date.milliseconds / 1000 + 28_800
    let day = Int(seconds / 86_400)
    var year = 1970, month = 1
    while CivilDate.number(year: year + 1, month: 1, day: 1) ?? 0 <= day { year += 1 }
    while month < 12, CivilDate.number(year: year, month: month + 1, day: 1) ?? 0 <= day { month += 1 }
    let first = CivilDate.number(year: year, month: month, day: 1) ?? 0
    let text = "\(year)-\(two(month))-\(two(day - first + 1))"
    return date.precision == .day ? text : text + " \(two(Int(seconds / 3600 % 24))):\(two(Int(seconds / 60 % 60)))"
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
