import OpinionCore
import Testing

/// Sentences as parts of longer ones.
struct ClauseTests {
    @Test(arguments: [
        ("連接超時；請檢查網絡。", "連接超時；請檢查網絡"), ("Check the network.", "Check the network"), ("請稍候……", "請稍候……"),
        ("and so on...", "and so on..."), ("例如 x", "例如 x"), ("", ""), ("。", ""),
    ])
    func clauseHasNoFullStop(sentence: String, clause: String) {
        #expect(sentence.clause == clause)
    }
}
