import Foundation
import Testing

@testable import OpinionCore

/// Mobile numbers are read as people write them, and shown masked.
struct MobileNumberTests {
    @Test(arguments: [
        ("13800001234", "13800001234"), ("138 0000 1234", "13800001234"), ("138-0000-1234", "13800001234"),
        ("+8613800001234", "13800001234"), ("+852-51234567", "+852-51234567"), ("+1 4155550123", "+14155550123"),
    ])
    func numberIsRead(text: String, whole: String) { #expect(MobileNumber(text)?.whole == whole) }

    @Test(arguments: [
        "", "1380000123", "138000012345", "03801234567", "12800001234", "1380000123a", "+123", "張三", "+86-123",
    ])
    func otherTextIsRefused(text: String) { #expect(MobileNumber(text) == nil) }

    @Test func everyTextFormIsMasked() throws {
        let number = try #require(MobileNumber("13800001234"))
        #expect("\(number)" == "138****1234" && String(reflecting: number) == "138****1234")
        var dumped = ""
        dump(DutyPerson(id: "a", name: "甲", mobile: number), to: &dumped)
        #expect(!dumped.contains("13800001234"))
        let data = try JSONEncoder().encode([number])
        #expect(try JSONDecoder().decode([MobileNumber].self, from: data) == [number])
    }

    @Test(arguments: [
        ("mobile: 13800001234", "mobile: 138****1234"), ("mobile: \"138 0000 1234\"", "mobile: \"138 **** 1234\""),
        ("date: 2026-10-01, x", "date: 2026-10-01, x"), ("2026-10-01 13800001234", "2026-10-01 138****1234"),
        ("ou_123456", "ou_123456"), ("+852-51234567", "+852-****4567"), ("2026-10-01138000", "202*-**-****8000"),
    ])
    func numbersInTextAreMasked(text: String, shown: String) { #expect(MobileNumber.masked(text) == shown) }
}
