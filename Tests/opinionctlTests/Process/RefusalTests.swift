import ControlAPI
import Foundation
import LoopbackServer
import Testing

@testable import opinionctl

/// What an officer reads when a line cannot be taken, and that nothing goes out then.
@Suite struct RefusalTests {
    @Test(arguments: [
        (["level", "重大", "3", "-m", "x"], "順序反了，什麼都沒有做：先編號，最後寫級別：3 重大"),
        (["assign", "產業發展科", "3"], "3 產業發展科"),
        (["occurred", "2026-11-23", "13:00", "3", "-m", "x"], "3 \"2026-11-23 13:00\""),
        (["split", "3,4", "7", "-m", "x"], "這裏只寫一個事件編號，什麼都沒有做"),
        (["merge", "3", "--into", "4,5", "-m", "x"], "這裏只寫一個事件編號，什麼都沒有做"),
        (["split", "3", "a", "-m", "x"], "「a」不是報道編號"), (["move", "a", "--to", "3", "-m", "x"], "「a」不是報道編號"),
        (["move", "7", "--to", "3"], "'-m <文字>'。什麼都沒有做。"),
        (["level", "5", "重大"], "例 (example)：opinionctl level 127 重大 -m"),
        (["open", "--title", "x"], "立案缺少 (missing)：--level 級別、--area 領域（或 --department 科室）"),
        (["dismiss", "3", "--reason", "x", "--kind", "foo"], "duplicate 重複"),
        (["list", "--state", "foo"], "可寫 (one of)：open 待簽收、acknowledged 已簽收"),
        (["shwo", "3"], "沒有「shwo」這個命令 (unknown command)，什麼都沒有做。是不是 opinionctl show？"),
        (["ledger", "export", "-o", "/tmp/octl-never.xlsx"], ".csv、.md、.json"),
    ])
    func theRefusalSaysWhatToWrite(words: [String], text: String) throws {
        let run = try Tool.run(words + ["--socket", "/nonexistent/s"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains(text), "\(run.errors)")
        for english in ["Help:", "See '", "Missing", "unexpected arguments:", "the following", "Usage:"] {
            #expect(!run.errors.contains(english), "\(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: "/tmp/octl-never.xlsx"))
    }

    @Test(arguments: [["items", "add", "/nonexistent/a.jsonl"], ["evidence", "verify", "/nonexistent/a.tar"]])
    func aFileThatIsNotThereIsToldAsEverywhere(words: [String]) throws {
        let run = try Tool.run(words)
        #expect(run.status == 1)
        #expect(run.errors == "\(words[2])：讀不到（不存在）。請檢查路徑與權限。\n")
    }

    @Test func aReaderThatHasGoneIsNoFault() {
        #expect(Output.failure(EPIPE).text == nil)
        #expect(Output.failure(ENOSPC).text?.contains("磁盤已滿") == true)
    }

    @Test func aDateAndATimeWithoutQuotesAreOneValue() throws {
        let act = try sent(["occurred", "3", "2026-11-23", "13:00", "-m", "通報"])
        #expect(act.numbers == [3] && act.at == "2026-11-23 13:00")
    }

    @Test func aPressConferenceHasItsTextAndAReplyItsPlace() throws {
        let folder = try Folder()
        let file = try folder.file("詞.txt", "各位記者")
        let press = try sent(["press", "3", "--at", "14:30", "--place", "發布廳", "--text-file", file])
        #expect(press.text == "各位記者" && press.file == "詞.txt")
        let reply = try sent(["reply", "3", "--url", "https://a.cn/1", "--place", "東源縣"])
        #expect(reply.place == "東源縣")
    }

    /// The act as it reaches the daemon.
    private func sent(_ words: [String]) throws -> ActRequest {
        let folder = try Folder()
        let done = #"{"version":1,"results":[{"number":3,"ok":true,"text":"已記錄","code":null}]}"#
        let server = try LoopbackServer(at: .unixSocket("\(folder.path)/s")) { _ in
            .text(done, type: "application/json")
        }
        #expect(try Tool.run(words + ["--socket", "\(folder.path)/s"]).status == 0)
        let body = try #require(server.requests.first).body
        return try Samples.decode(ActRequest.self, String(decoding: body, as: UTF8.self))
    }
}
