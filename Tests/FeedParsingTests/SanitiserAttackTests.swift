import Testing

@testable import FeedParsing

/// Attempts to smuggle something through.
@Suite struct SanitiserAttackTests {
    static let addresses = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u{1}javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)", "java\u{0}script:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)",
        "&#106;&#97;vascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)", "java&#10;script:alert(1)", "&#14; javascript:alert(1)",
        "java&#0;script:alert(1)",
        "java\u{202E}script:alert(1)", "java\u{AD}script:alert(1)", "java\u{85}script:alert(1)",
        "java&#x85;script:alert(1)",
        "java\u{7F}script:alert(1)", "java\u{200B}script:alert(1)", "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,PHNj",
        "data&colon;text/html,x", "blob:https://example.org/x", "file:///etc/passwd", "about:blank", "view-source:x",
        "feed:javascript:alert(1)",
        "livescript:x", "mocha:x", "jar:x", "ws://x", "intent://x", "tel:1", "x:y", "javascript\u{FF1A}alert(1)",
        "j&#97vascript:alert(1)",
        "javascript:alert(1)//http://", "javascript://%0aalert(1)", "&#1;&#2;javascript:alert(1)",
        "\u{FEFF}javascript:alert(1)",
    ]

    @Test(arguments: addresses) func addressesDoNotRun(address: String) {
        for base in ["https://example.org/a/", nil] {
            for html in [
                "<a href=\"\(address)\">a</a>", "<img src='\(address)'>",
                "<video poster=\"\(address)\" src=\"\(address)\">", "<a href=\(address)>",
                "<img srcset=\"\(address) 1x, \(address)\">", "<blockquote cite=\"\(address)\">",
                "<img data-src=\"\(address)\">",
            ] { expectSafe(HTMLSanitiser.sanitise(html, base: base)) }
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</script>", "<<script>alert(1)//<</script>",
        "<script\u{0}>alert(1)</script>", "<script/x>alert(1)</script>",
        "<script\n>alert(1)</script\n>", "<ScRiPt>alert(1)</sCrIpT>", "<svg/onload=alert(1)>", "<svg><script>alert(1)",
        "<svg><a xlink:href=javascript:alert(1)>x</a></svg>",
        "<img src=x onerror=alert(1)>", "<img src=x oNeRrOr = 'alert(1)'>", "<img/src=x/onerror=alert(1)>",
        "<img src='x'onerror=alert(1)>", "<img src=\"x\" \"onerror=alert(1)>",
        "<img \"\"\"><script>alert(1)</script>\">", "<img title=\"a\" onerror='x' title='b\" onerror=x'>",
        "<img alt='\" onerror=\"alert(1)'>", "<img alt=`x` onerror=alert(1)>",
        "<a href=\"http://h/\" onclick=alert(1)>", "<p style=\"background:url(javascript:alert(1))\">",
        "<div style=width:expression(alert(1))>", "<style>@import 'x'</style>",
        "<link rel=stylesheet href=javascript:alert(1)>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<base href=javascript:/>",
        "<iframe src=javascript:alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=javascript:alert(1)>",
        "<embed src=javascript:alert(1)>", "<form action=javascript:alert(1)><input type=submit>",
        "<button formaction=javascript:alert(1)>", "<isindex action=javascript:alert(1)>",
        "<math><mi xlink:href=javascript:alert(1)>", "<table background=javascript:alert(1)>",
        "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>",
        "<marquee onstart=alert(1)>", "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<textarea></textarea><script>alert(1)</script>", "<title></title><script>alert(1)</script>",
        "<xmp><p title=\"</xmp><svg/onload=alert(1)>\">", "<math><style><img src=x onerror=alert(1)></style></math>",
        "<svg><style><img/src=x onerror=alert(1)></style>",
        "<!--><script>alert(1)</script>-->", "<!-- --!><script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>]]>", "<!<script>alert(1)</script>", "<?<script>alert(1)</script>?>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;p&gt;&lt;img src=x onerror=alert(1)&gt;&lt;/p&gt;",
        "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
        "<a href='x' href='javascript:alert(1)'>", "<a\u{C}href=javascript:alert(1)>",
        "<a href\u{0}=javascript:alert(1)>", "<p title='</p><script>alert(1)</script>'>",
        "<a href=\"x>text</a> <a onclick=\"y\">",
        "<img src=\"http://h/<script>alert(1)</script>\">", "<plaintext><script>alert(1)</script>",
        "<noembed><img title=\"</noembed><img src onerror=alert(1)>\"></noembed>",
        "\u{E2}<script>alert(1)</script>", "<script>alert(1)//", "<b <script>alert(1)</script>0",
        "<x:script>alert(1)</x:script>", "<img lang='\"onerror=x'>", "<q cite=javascript:x>",
    ]) func elementsDoNotRun(html: String) {
        expectSafe(HTMLSanitiser.sanitise(html, base: "https://example.org/"))
        expectSafe(HTMLSanitiser.sanitise(html, base: nil))
    }

    /// Reads the result as strictly as it claims to be: only known tags, quoted values, allowed names and schemes.
    private func expectSafe(_ result: String) { #expect(StrictFragment.problem(in: result) == nil, "\(result)") }
}
