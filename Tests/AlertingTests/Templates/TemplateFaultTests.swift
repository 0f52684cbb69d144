import OpinionCore
import Testing

@testable import Alerting

/// What is refused in a template, and where it is said to be.
struct TemplateFaultTests {
    static let head = "{{what}}\n{{deadlines}}\n{{who}}\n"

    @Test(
        arguments: [
            ("{{what", 1, 1, "has no “}}”"), ("{{{what}} }", 1, 1, "has no “}}”"),
            ("鋼e\u{301}{{! 註", 1, 4, "has no “}}”"),
            ("a\n  {{#body}}x", 2, 3, "{{#body}} has no {{/body}}"), ("{{/body}}", 1, 1, "no {{#body}} stands before"),
            ("{{#urgent}}\n{{/drill}}", 2, 1, "{{/urgent}} should stand here, not {{/drill}}"),
            ("{{titel}}", 1, 1, "no name “titel”"), ("{{ # body }}", 1, 1, "no name “# body”"),
            ("{{due}}", 1, 1, "no name “due”"), ("{{#body}}{{due}}{{/body}}", 1, 10, "no name “due”"),
            ("{{frame}}", 1, 1, "no name “frame”"), ("{{title.renderText}}", 1, 1, "no name"),
            ("{{.}}", 1, 1, "no name “.”"),
            ("{{uppercased(title)}}", 1, 1, "no name"), ("{{#reversed(body)}}{{/reversed(body)}}", 1, 1, "no name"),
            ("{{urgent}}", 1, 1, "can only be asked"), ("{{body}}", 1, 1, "is a list"),
            ("{{#body}}{{#clocks}}{{/clocks}}{{/body}}", 1, 10, "cannot stand inside a list"),
            ("{{#body}}{{> rows}}{{/body}}", 1, 1, "cannot stand inside a list"),
            ("{{=<% %>=}}", 1, 1, "only"), ("{{%CONTENT_TYPE:HTML}}", 1, 1, "only"), ("{{<a}}{{/a}}", 1, 1, "only"),
            ("{{$a}}{{/a}}", 1, 1, "only"), ("{{> none}}", 1, 1, "no part _none.mustache"),
            ("{{> ../rows}}", 1, 1, "no part"), ("{{>*title}}", 1, 1, "no part"),
            ("{{#first()}}x{{/first()}}", 1, 1, "inside a list only"), ("{{> self}}", 2, 1, "includes itself"),
            ("{{> one}}", 1, 3, "includes itself"), ("{{> laughs9}}", 1, 1, "too many tags"),
            ("", 1, 1, "lack what to type"), ("{{what}}", 1, 1, "lack what to type"),
            ("{{what}}{{who}}", 1, 1, "lack every deadline"),
            ("{{who}}{{deadlines}}{{footer}}", 1, 1, "lack the number"),
            ("{{what}}{{deadlines}}", 1, 1, "messages of incident.opened lack what to type"),
            (head + "{{#clock_overdue}}{{/clock_overdue}}{{^urgent}}x{{/urgent}}", 0, 0, ""),
            (
                "{{what}}{{deadlines}}{{^clock_overdue}}{{who}}{{/clock_overdue}}", 1, 1,
                "messages of clock.overdue lack"
            ),
            ("{{what}}{{deadlines}}{{#quotation}}{{who}}{{/quotation}}", 1, 1, "lack what to type"),
            (head + String(repeating: "字", count: 6_400), 1, 1, "longer than the channel takes (19000)"),
            (
                head + "{{#body}}" + String(repeating: "x", count: 30_000) + "{{/body}}", 1, 1,
                "KiB long, 64 KiB is the most"
            ),
            (head + "a <b>x</b>", 4, 3, "“<b” is HTML, of which this channel shows <font> only"),
            (head + "<!-- -->", 4, 1, "“<!” is HTML"), (head + "</DIV >", 4, 1, "“<div” is HTML"),
            (head + "<at id=all></at>", 4, 1, "“<at” is HTML"), (head + "{{> html}}", 2, 1, "“<script” is HTML"),
            (head + "<font color=red>{{title}}</font> 3 < 4 <https://a.cn> {{! <b> }}", 0, 0, ""),
            (head + String(repeating: "{{#title}}", count: 21), 4, 201, "nests too deep"),
            (head + String(repeating: "{{title}}", count: 498), 4, 4_474, "too many tags"),
            (head + String(repeating: "x", count: 66_000) + "{{title}}", 1, 1, "too long"),
        ] as [(String, Int, Int, String)]
    )
    func faultIsPlaced(text: String, line: Int, column: Int, cause: String) {
        let laughs = (1...9).map { ("laughs\($0)", String(repeating: "{{> laughs\($0 - 1)}}", count: 10)) }
        let partials = [
            "self": "\n{{> self}}", "one": "x{{> two}}", "two": "y\n{{> one}}", "rows": "{{#clocks}}{{/clocks}}",
            "html": "\n<script>x</script>",
            "laughs0": "!",
        ].merging(laughs) { first, _ in first }
        let fault = TemplateRoom.fault(text, partials: partials)
        guard line > 0 else { return #expect(fault == nil) }
        #expect(fault?.text.english.contains(cause) == true, "\(fault?.text.english ?? "none")")
        guard fault?.position.file == "dingtalk.mustache" else { return #expect(text.contains("{{> ")) }
        #expect(fault?.position.line == line && fault?.position.column == column, "\(fault as Any)")
    }

    @Test func aMistypedNameIsRecognised() {
        let fault = TemplateRoom.fault("{{titel}}")
        #expect(fault?.unknown?.name == "titel")
        #expect(fault?.unknown?.known.contains("title") == true)
    }

    /// The parser must never see what the look before it has not understood.
    @Test func noTextBringsTheReaderDown() {
        var random = Steady(seed: 7)
        let pieces = [
            "{{", "}}", "{", "}", "#", "^", "/", ">", "!", "=", "%", "<", "$", "&", "body", "what", "clocks", "rows",
            " ",
            "\n", "\u{600}", "e\u{301}", "\u{200D}", "first()", ".", "{{#body}}", "{{/body}}", "{{> rows}}", "\r\n",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            _ = TemplateRoom.fault(text.joined(), partials: ["rows": "{{what}}"])
        }
    }

    /// Whatever stands in parts that it does not name.
    @Test func partsOfOthersHarmNobody() {
        let others = ["other": "{{=<% %>=}}<% x", "open": "{{#body}}"]
        #expect(TemplateRoom.fault(Self.head, partials: others) == nil)
        let files = others.mapValues { TemplateFolder.File(path: "_part.mustache", text: $0) }
        let own = MessageTemplates(TemplateFolder(layouts: [TemplateRoom.layout(Self.head)], partials: files))
        #expect(own.layout("dingtalk", .traditional) != nil)
    }

    @Test(arguments: ChannelKinds.withMessages)
    func htmlIsForChannelsThatShowIt(kind: String) {
        let text = Self.head + "<font color=\"warning\">x</font>"
        let shows = ["dingtalk", "wecom", "feishu"].contains(kind)
        #expect((TemplateRoom.fault(text, kind: kind) == nil) == shows)
        #expect(TemplateRoom.fault(Self.head + "<script>x</script>", kind: kind)?.text.english.contains("HTML") == true)
    }

    @Test func colourIsTheTerminalsOwn() {
        #expect(TemplateRoom.fault("{{bold}}" + Self.head + "{{plain}}", kind: "terminal") == nil)
    }
}

/// The same numbers every time (SplitMix64).
struct Steady: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
