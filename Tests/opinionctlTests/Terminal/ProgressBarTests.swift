import Testing

@testable import opinionctl

struct ProgressBarTests {
    @Test(arguments: [
        (0.0, 50, "[------------------------------]   0 %  a"), (0.5, 50, "[###############---------------]  50 %  a"),
        (1.0, 50, "[##############################] 100 %  a"), (7.5, 50, "[##############################] 100 %  a"),
        (-1.0, 30, "[----------]   0 %  a"), (.nan, 30, "[----------]   0 %  a"), (0.25, 24, "[#---]  25 %  a"),
    ])
    func barShowsTheFraction(fraction: Double, width: Int, line: String) {
        #expect(ProgressBar.line(fraction, "a", width: width) == line)
    }

    @Test(arguments: 0...60)
    func barNeverWraps(width: Int) {
        #expect(ProgressBar.line(0.5, "已看 123456 條報道，還有很多", width: width).columns < max(width, 1))
    }
}
