import ArgumentParser
import ControlAPI
import FoundationEssentials
import OpinionCore

/// `stories FILE`
struct Stories: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "哪些報道說的是同一件事 (which items report one happening)：JSON Lines 進，JSON Lines 出",
        discussion: """
            每行：{"id","title","summary","published","outlet"}
            輸出：{"id","story"}，次序不變；同一事件的報道 story 相同。
            """
    )

    @Argument(help: ArgumentHelp("報道文件 (JSON Lines)；- 為標準輸入", valueName: "文件"))
    var file: String
    @Flag(help: .hidden)
    var json = false
    @OptionGroup var languageOption: LanguageOption

    func run() async throws {
        let language = languageOption.language
        let bytes = try InputFile.read(file, limit: 1 << 30, language)
        let lines = StoryLines(bytes)
        let stories = try await StoryRun.stories(of: lines.items)
        var writer = JSONWriter()
        for (line, story) in zip(lines.items, stories) {
            writer.object { writer in
                writer.key("id")
                line.id.write(to: &writer)
                writer.key("story")
                writer.number(story.number)
            }
            writer.lineBreak()
        }
        try Output.bytes(writer.bytes)
        guard let first = lines.bad.first else { return }
        throw CommandFailure(.failed, StoryLines.told(lines.bad.count, first: first, file: file)[language])
    }
}
