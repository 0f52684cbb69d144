import Glibc
import OpinionCore
import Testing

@testable import Alerting

struct TerminalTests {
    @Test
    func aMessageIsPrintedWhole() async throws {
        let ends = try pipe()
        defer { close(ends) }
        let output = TerminalOutput(descriptor: ends.writing, hasColour: false)
        let channel = try Robots.make("terminal", url: nil, secret: nil, output: output)
        #expect(await channel.deliver(Samples.delivery(), now: Samples.now).verdict == .sent)
        var buffer = [UInt8](repeating: 0, count: 20_000)
        let count = read(ends.reading, &buffer, buffer.count)
        let text = String(decoding: buffer.prefix(count), as: UTF8.self)
        #expect(text.contains("│ 【較大·擬】#1 東源縣一企業夜間生產地條鋼被查\n│ 時限：回應 11-24 14:30（剩 47 小時 59 分）\n"))
        #expect(text.hasPrefix("┌──"))
        #expect(text.hasSuffix("──\n"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test
    func aReaderThatHasGoneIsAFailureAndNoEnd() async throws {
        let ends = try pipe()
        Glibc.close(ends.reading)
        defer { Glibc.close(ends.writing) }
        #expect(await print(to: ends.writing) == "write")
    }

    @Test
    func aScreenThatTakesNothingIsGivenUp() async throws {
        let ends = try pipe()
        defer { close(ends) }
        fill(ends.writing)
        #expect(await print(to: ends.writing) == "write")
    }

    @Test
    func aClosedDescriptorIsAFailure() async throws {
        #expect(await print(to: 1_000_000) == "write")
    }

    @Test
    func coloursAreOursAlone() throws {
        let title = "\u{1B}[2J\u{9B}31m紅\u{202E}\r\nx"
        let alert = Samples.opened(Samples.incident(title: title))
        let message = MessageRenderer.render(alert, id: Samples.id, settings: Samples.settings(), now: Samples.now)
        let plain = TerminalForm.text(message, isUrgent: true, hasColour: false)
        let coloured = TerminalForm.text(message, isUrgent: true, hasColour: true)
        #expect(plain.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        #expect(coloured.contains("\u{1B}[7m中頻爐\u{1B}[0m"))
        #expect(
            coloured.replacing(/\x{1B}\[[0-9;]*m/, with: "")
                == plain.replacing(/(引文.*)/) { match in
                    match.output.1.replacing("【", with: "").replacing("】", with: "")
                }
        )
    }

    private func print(to descriptor: Int32) async -> String? {
        let output = TerminalOutput(descriptor: descriptor, hasColour: false, patienceMilliseconds: 50)
        let channel = try? Robots.make("terminal", url: nil, secret: nil, output: output)
        return await channel?.deliver(Samples.delivery(), now: Samples.now).verdict.reason?.code
    }

    private func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        try #require(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    private func close(_ ends: (reading: Int32, writing: Int32)) {
        Glibc.close(ends.reading)
        Glibc.close(ends.writing)
    }

    private func fill(_ descriptor: Int32) {
        let flags = fcntl(descriptor, F_GETFL)
        _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
        let bytes = [UInt8](repeating: 0x78, count: 4_096)
        while write(descriptor, bytes, bytes.count) > 0 {}
        _ = fcntl(descriptor, F_SETFL, flags)
    }
}
