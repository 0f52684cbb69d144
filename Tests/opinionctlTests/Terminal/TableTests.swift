import Testing

@testable import opinionctl

@Suite struct TableTests {
    private func table() -> Table {
        var table = Table([
            .init(title: "#", isRight: true), .init(title: "標題", shrinksTo: 8), .init(title: "科室", shrinksTo: 4),
        ])
        table.add([Styled("7"), Styled("河源一企業爆炸"), Styled("辦公室")])
        table.add([Styled("127"), Styled("4K 產業"), Styled("產業發展科")])
        return table
    }

    @Test func columnsAlignAcrossHanAndLatin() {
        #expect(
            table().lines(on: Terminal(width: nil)) == [
                "  #  標題            科室", "  7  河源一企業爆炸  辦公室", "127  4K 產業         產業發展科",
            ]
        )
    }

    @Test(arguments: [20, 24, 28, 30, 80])
    func noLineIsWiderThanTheTerminal(width: Int) {
        for line in table().lines(on: Terminal(width: width)) { #expect(line.columns <= width) }
    }

    @Test func theTitleGivesWayFirst() {
        let lines = table().lines(on: Terminal(width: 26))
        #expect(lines[1] == "  7  河源一企…  辦公室")
        #expect(lines[2] == "127  4K 產業    產業發展科")
    }

    @Test func colourStandsOnlyWhereItIsWanted() {
        var table = Table([.init(title: "狀態")])
        table.add([Styled("逾期", .alarm)])
        #expect(table.lines(on: Terminal(width: nil, hasColour: true))[1] == "\u{1B}[1;31m逾期\u{1B}[0m")
        #expect(table.lines(on: Terminal(width: nil))[1] == "逾期")
    }

    @Test func cellsAreMadeHarmless() {
        var table = Table([.init(title: "標題")])
        table.add([Styled("一\n\u{1B}二")])
        #expect(table.lines(on: Terminal(width: nil)) == ["標題", "一 ␛二"])
    }
}
