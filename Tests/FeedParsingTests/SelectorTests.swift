import Testing

@testable import FeedParsing

@Suite struct SelectorTests {
    private static let html = """
        <html><body><div id=top class="box  main"><h2 id=h>標題</h2><ul id=u class="list news">
        <li id=a class="item first"><a id=a1 href="/1.html" title='it"s'>一</a><span id=s1 class=date>2026</span></li>
        <li id=b class=item><a id=a2 href="2.pdf" lang=zh-Hant>二 下载</a></li>
        <li id=c class="item-x"><p id=p><a id=a3 href="https://b/3.html">三</a></p></li>
        <li id=d class=item data-x="">四</li></ul><a id=a4 href="javascript:x">下一页</a></div></body></html>
        """

    @Test(
        arguments: [
            ("#u", ["u"]), ("li.item", ["a", "b", "d"]), ("li", ["a", "b", "c", "d"]), ("UL > li.first", ["a"]),
            ("div.box.main > a", ["a4"]), ("div a", ["a1", "a2", "a3", "a4"]), ("ul.news a", ["a1", "a2", "a3"]),
            ("li > a", ["a1", "a2"]), ("li + li", ["b", "c", "d"]), ("li.first ~ li", ["b", "c", "d"]),
            ("h2 + ul li p > a", ["a3"]), ("a[title]", ["a1"]), ("a[href^='/']", ["a1"]),
            ("a[href$=.html]", ["a1", "a3"]),
            ("a[href$=\".pdf\"]", ["a2"]), ("a[href*=java]", ["a4"]), ("[class~=news]", ["u"]), ("a[lang|=zh]", ["a2"]),
            ("a[title='it\\\"s']", ["a1"]), ("li:first-child", ["a"]), ("li:last-child", ["d"]),
            ("li:nth-child(2)", ["b"]),
            ("li:nth-child(odd)", ["a", "c"]), ("li:nth-child(2n)", ["b", "d"]),
            ("li:nth-child( 2n + 2 )", ["b", "d"]),
            ("li:nth-child(-n+2)", ["a", "b"]), ("li:nth-child(n+3)", ["c", "d"]), ("li:nth-last-child(1)", ["d"]),
            ("a:nth-of-type(1)", ["a1", "a2", "a3", "a4"]), ("div > :first-of-type", nil), ("h2:only-child", []),
            ("li:not(.item)", ["c"]), ("li:not(.first, #b)", ["c", "d"]), ("li:has(p)", ["c"]),
            ("li:has(> a)", ["a", "b"]),
            ("a:contains(下载)", ["a2"]), ("a:contains(\"下一页\")", ["a4"]), ("h2, #s1", ["h", "s1"]),
            ("#s1, h2, #s1", ["h", "s1"]), (":is(h2, span)", ["h", "s1"]), ("*[data-x]", ["d"]), ("li\\.x", []),
            ("css:li > p", ["p"]), ("[data-x^='']", []), ("li:empty", []), ("html:root", nil),
        ] as [(String, [String]?)]
    ) func stylesheetSelectorsFindWhatBrowsersFind(selector: String, ids: [String]?) throws {
        guard let ids else {
            #expect(selector == "html:root" ? fault(selector) == nil : fault(selector) != nil)
            return
        }
        #expect(try found(selector, Self.html) == ids)
    }

    @Test(
        arguments: [
            ("//li[@class='item']", ["b", "d"]), ("//ul/li[last()]", ["d"]), ("(//a)[2]", ["a2"]), ("//a/@href", nil),
            ("xpath:body//h2", []), ("//*[@id='u']/li[a]", ["a", "b"]), ("ul/li", []), ("descendant::h2", ["h"]),
            ("//li[position()>3]", ["d"]), ("li[1]", []), ("//h2 | //span", ["h", "s1"]),
        ] as [(String, [String]?)]
    ) func pathsAreRecognisedAndEvaluated(selector: String, ids: [String]?) throws {
        guard let ids else {
            #expect(try found(selector, Self.html) == ["/1.html", "2.pdf", "https://b/3.html", "javascript:x"])
            return
        }
        #expect(try found(selector, Self.html) == ids)
    }

    @Test(arguments: [
        ("a::attr(href)", ["/1.html"]), ("a::text", ["一"]), ("::attr(class)", ["item first"]), ("a ::text", ["一"]),
        (".date", ["s1"]), ("./a", ["a1"]), (".//span", ["s1"]), ("@id", ["a"]), ("string(a)", ["一"]),
        ("concat('x', a/@href)", ["x/1.html"]), ("> a", ["a1"]), (":scope > span::text", ["2026"]), ("li", ["a"]),
        (".", ["a"]), ("count(a)", ["1"]), ("~ li", ["b", "c", "d"]), ("+ li", ["b"]), ("ul span", ["s1"]),
        ("a/@title", ["it\"s"]), ("a/@nothing", []),
    ]) func selectorsAreRelativeToTheItem(selector: String, texts: [String]) throws {
        #expect(try found(selector, Self.html, from: "#a") == texts)
    }

    @Test(
        arguments: [
            ("", 0, .empty), ("   ", 0, .empty), ("li..x", 3, .unexpected(".")), ("li[", 3, .empty),
            ("li[x", 2, .unclosed("[")),
            ("li[x='1]", 5, .unclosed("'")), ("li >", 4, .empty), ("li > > a", 5, .unexpected(">")),
            ("li:hover", 2, .unknownPseudo(":hover")),
            ("a::before", 1, .unknownPseudo("::before")), ("li:nth-child(x)", 13, .badIndex("x")),
            ("li:not(", 6, .unclosed("(")),
            ("a, ", 3, .empty), (",a", 0, .unexpected(",")), ("li 標題:foo", 5, .unknownPseudo(":foo")),
            ("li{}", 2, .unexpected("{")),
            ("li:not(a:bad)", 8, .unknownPseudo(":bad")), ("#1a", 1, .unexpected("1")),
            ("css:li..x", 7, .unexpected(".")),
            ("//li[", 5, .unclosed("[")), ("//li[@class='x]", 12, .unclosed("'")),
            ("//foo(1)", 2, .unknownFunction("foo")),
            ("//a[matches(@href,'x')]", 4, .unknownFunction("matches")), ("//x:a", 3, .undeclaredName("x:")),
            ("//a[$n]", 4, .undeclaredName("$")), ("//標題)", 4, .unexpected(")")), ("xpath:", 6, .empty),
        ] as [(String, Int, SelectorError.Cause)]
    ) func mistakesAreNamedWithTheirPlace(
        selector: String,
        offset: Int,
        cause: SelectorError.Cause
    ) {
        #expect(fault(selector) == SelectorFault(offset, cause))
    }

    @Test func tooLongSelectorsAreRefused() {
        #expect(fault(String(repeating: "a ", count: 2000))?.cause == .tooLong)
        #expect(fault(String(repeating: ":not(", count: 390) + "a" + String(repeating: ")", count: 10)) != nil)
        let deep = String(repeating: ":not(", count: 300) + "a" + String(repeating: ")", count: 300)
        #expect(fault(deep) == nil)
    }

    @Test func errorsOfRecipesNameTheKey() {
        func error(_ recipe: PageRecipe) -> SelectorError? {
            do throws(SelectorError) {
                _ = try PageParser(recipe)
                return nil
            } catch { return error }
        }
        #expect(error(PageRecipe(item: []))?.key == "item")
        #expect(error(PageRecipe(item: ["li", "ul["]))?.key == "item[1]")
        #expect(error(PageRecipe(item: ["li"], link: ["//a"]))?.cause == .notRelative)
        #expect(error(PageRecipe(item: ["li"], date: ["//h1"])) == nil)
        #expect(error(PageRecipe(item: ["li"], nextPattern: "index.html"))?.cause == .noPlace("{n}"))
        let wrong = error(PageRecipe(item: ["列表[x"]))
        #expect(wrong?.caret == "列表[x\n    ^")
        #expect(wrong?.localized(language: "zh-Hant") == "item 的「列表[x」第 3 個字符：「[」沒有閉合，請補上另一半。")
        let texts = Set(["zh-Hant", "zh-Hans", "en"].map { wrong?.localized(language: $0) ?? "" })
        #expect(texts.count == 3)
    }
}
