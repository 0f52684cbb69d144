import Testing

@testable import opinionctl

@Suite struct ParagraphTests {
    @Test(arguments: [
        ("河源一企業爆炸", 8, ["河源一企", "業爆炸"]), ("河源一企業爆炸", 9, ["河源一企", "業爆炸"]),
        ("死亡三人，受傷。", 8, ["死亡三", "人，受", "傷。"]), ("稱「無事」", 8, ["稱「無", "事」"]),
        ("one two three", 8, ["one two", "three"]), ("one  two", 8, ["one  two"]),
        ("http://a.example/long", 8, ["http://a", ".example", "/long"]), ("見 abcdefgh", 8, ["見", "abcdefgh"]),
        ("", 8, [""]), ("第12號", 8, ["第12號"]), ("超過了第1234號", 8, ["超過了第", "1234號"]),
    ])
    func textBreaks(text: String, width: Int, lines: [String]) {
        let broken = Paragraph(text, indent: 0).lines(width: width)
        #expect(broken.map { $0.text.withoutTrailingSpaces } == lines)
        for line in broken { #expect(line.columns <= width) }
    }

    @Test func furtherLinesHang() {
        let lines = Paragraph("河源一企業爆炸", indent: 2, hang: 4).lines(width: 12)
        #expect(lines.map(\.text) == ["  河源一企業", "    爆炸"])
    }

    @Test func withoutAWidthALineIsOne() {
        #expect(Paragraph("a b", indent: 2).lines(width: nil).map(\.text) == ["  a b"])
    }

    @Test func stylesStayWithTheirWords() {
        let lines = Paragraph([Styled("河源", .bold), Styled("企業爆炸", .alarm)], indent: 0).lines(width: 8)
        #expect(lines[0].pieces == [Styled("河源", .bold), Styled("企業", .alarm)])
        #expect(lines[1].pieces == [Styled("爆炸", .alarm)])
    }

    @Test(arguments: [(10, "河源企業"), (8, "河源企業"), (7, "河源企…"), (4, "河…"), (3, "河…"), (1, "…"), (0, "")])
    func aLineIsCutAcrossItsPieces(width: Int, text: String) {
        let line = StyledLine([Styled("河源", .bold), Styled("企業", .alarm)]).shortened(to: width)
        #expect(line.text == text)
        #expect(line.columns <= width)
    }

    @Test func colourIsLeftOutWhereItIsNotWanted() {
        let line = StyledLine([Styled("a", .alarm), Styled(" ", .plain)])
        #expect(line.painted(on: Terminal(width: 80)) == "a")
        #expect(line.painted(on: Terminal(width: 80, hasColour: true)) == "\u{1B}[1;31ma\u{1B}[0m")
    }
}
