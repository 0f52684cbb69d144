import Testing

@testable import FeedParsing

@Suite struct DateTableTests {
    private func check(_ row: DateRow) {
        #expect(DateParser(assumedZone: 0).parse(row.text) == row.expected)
    }

    @Test(arguments: DateRow.rows(MailDateRows.mail)) func mailDatesAreRead(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(MailDateRows.asctime)) func asctimeDatesAreRead(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(MailDateRows.none)) func whatIsNoMailDateIsRefused(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(ISODateRows.iso)) func isoDatesAreRead(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(ISODateRows.none)) func whatIsNoISODateIsRefused(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(NumberDateRows.numbers)) func datesOfDigitsAreRead(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(NumberDateRows.none)) func doubtfulDigitsAreRefused(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(AsianDateRows.chinese)) func chineseDatesAreRead(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(AsianDateRows.japanese)) func japaneseDatesAreRead(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(AsianDateRows.korean)) func koreanDatesAreRead(row: DateRow) { check(row) }
    @Test(arguments: DateRow.rows(WesternDateRows.west)) func westernLanguagesAreRead(row: DateRow) { check(row) }

    /// The two standard forms have a way of their own; deviating in white space must not change what they mean.
    @Test(arguments: DateRow.rows(MailDateRows.mail) + DateRow.rows(ISODateRows.iso))
    func bothWaysOfReadingAgree(row: DateRow) {
        #expect(DateParser(assumedZone: 0).parse("\u{FEFF}" + row.text + "\u{A0}\u{3000}") == row.expected)
    }
}
