/// The element whose text is being collected.
struct Capture {
    let element: Element
    let depth: Int
    let construct: TextConstruct
    /// The start tag said that the text is an address (`isPermaLink`).
    let isAddress: Bool
    /// Whether elements were found in the text, so that it is markup whatever was promised.
    var holdsMarkup = false
}
