import ArgumentParser
import Testing

@testable import opinionctl

@Suite struct TypedTimesTests {
    @Test func aSpanBackInTimeIsNoOption() throws {
        let arguments = TypedTimes.protected(["occurred", "127", "-20m", "-m", "通報"])
        let command = try #require(try Opinionctl.parseAsRoot(arguments) as? Occurred)
        #expect(command.target.words.map(TypedTimes.typed) == ["127", "-20m"])
        #expect(command.message == "通報")
    }

    @Test(arguments: [
        ["release", "1", "--url", "u", "--at", "-1h30m"], ["release", "1", "--url", "u", "--at=-1h30m"],
    ])
    func atTakesASpanToo(arguments: [String]) throws {
        let command = try #require(try Opinionctl.parseAsRoot(TypedTimes.protected(arguments)) as? Release)
        #expect(command.when.typed == "-1h30m")
    }

    @Test func optionsAreLeftAlone() {
        #expect(
            TypedTimes.protected(["list", "-q", "--json", "--", "-20m"]) == ["list", "-q", "--json", "--", "-20m"]
        )
    }
}
