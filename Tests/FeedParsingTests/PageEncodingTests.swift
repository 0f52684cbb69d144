import Testing

@testable import FeedParsing

@Suite struct PageEncodingTests {
    private static func page(_ head: String, _ title: [UInt8]) -> [UInt8] {
        Array("<!DOCTYPE html><html><head>\(head)<title>".utf8) + title + Array("</title></head></html>".utf8)
    }

    @Test(arguments: [
        "<meta charset=gb2312>", "<META CHARSET=\"GBK\"/>", "<meta name=x content='y'><meta charset='gb18030'>",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\" />",
        "<meta content='text/html;charset=gbk' http-equiv=content-type>",
        "<!-- <meta charset=big5> --><meta charset=gbk>",
        "<meta http-equiv='content-type' content='text/html charset=gb2312'>", "<meta\ncharset = \"gbk\" >",
    ])
    func metaElementDeclaresTheCharset(head: String) throws {
        let title = try encoded("要闻", "GBK")
        let read = try #require(TextDecoder.decodeHTML(Self.page(head, title), contentType: "text/html"))
        #expect(read.title == "要闻")
        #expect(read.encoding == "gb18030" && read.source == .meta)
    }

    @Test func serverComesBeforeTheElement() throws {
        let bytes = Self.page("<meta charset=gbk>", try encoded(Sentences.traditional, "BIG5"))
        let read = try #require(TextDecoder.decodeHTML(bytes, contentType: "text/html; charset=big5"))
        #expect(read.title == Sentences.traditional && read.source == .http)
    }

    @Test func elementIsAskedWhenTheServerLies() throws {
        let bytes = Self.page("<meta charset=gbk>", try encoded(Sentences.simplified, "GBK"))
        let read = try #require(TextDecoder.decodeHTML(bytes, contentType: "text/html; charset=utf-8"))
        #expect(read.title == Sentences.simplified)
        #expect(read.source == .meta && read.overruled == "utf-8")
    }

    @Test(arguments: [
        "<meta charset=utf-16>", "<meta charset=utf-8>", "<meta charset=gb2312>", "<meta charset>", "<meta", "",
    ])
    func validUTF8IsReadWhateverIsDeclared(head: String) throws {
        let read = try #require(TextDecoder.decodeHTML(Self.page(head, Array("今日要聞列表".utf8)), contentType: nil))
        #expect(read.title == "今日要聞列表" && read.encoding == "utf-8")
    }

    @Test func undeclaredPagesAreGuessed() throws {
        let bytes = try Self.page("", encoded(Sentences.simplified, "GBK"))
        let read = try #require(TextDecoder.decodeHTML(bytes, contentType: nil))
        #expect(read.title == Sentences.simplified && read.source == .guess)
    }

    @Test func elementBeyondFourKilobytesIsNotLookedFor() throws {
        let head = String(repeating: " ", count: 4096) + "<meta charset=koi8-r>"
        let read = try #require(TextDecoder.decodeHTML(Self.page(head, [0xE9]), contentType: nil))
        #expect(read.source != .meta)
    }
}
