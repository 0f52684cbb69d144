import OpinionCore

/// What an officer reads about a number that cannot be read.
enum OfficerNumberTexts {
    static func text(_ mistake: OfficerNumbers.Mistake) -> Phrase {
        let (word, kind) = (mistake.word.harmless, name(mistake.kind))
        let (hint, place) = (hint(mistake), place(mistake.kind))
        return Phrase(
            "「\(word)」不是\(kind.traditional)，什麼都沒有做。\(hint.traditional)\(place.traditional)",
            "“\(word)”不是\(kind.simplified)，什么都没有做。\(hint.simplified)\(place.simplified)",
            "“\(word)” is no \(kind.english); nothing was done.\(hint.english) \(place.english)"
        )
    }

    static func onlyOne(_ word: String) -> Phrase {
        Phrase(
            "「\(word)」：這裏只寫一個事件編號，什麼都沒有做。請一件一件來。",
            "“\(word)”：这里只写一个事件编号，什么都没有做。请一件一件来。",
            "“\(word)”: one incident number belongs here; nothing was done. Take them one by one."
        )
    }

    private static func name(_ kind: OfficerNumbers.Kind) -> Phrase {
        switch kind {
        case .incident: Phrase("事件編號", "事件编号", "incident number")
        case .report: Phrase("報道編號", "报道编号", "report number")
        }
    }

    private static func place(_ kind: OfficerNumbers.Kind) -> Phrase {
        switch kind {
        case .incident:
            Phrase(
                "請寫 127 或 '#127'；用 opinionctl list 看編號。",
                "请写 127 或 '#127'；用 opinionctl list 看编号。",
                "Write 127 or '#127'; opinionctl list shows the numbers."
            )
        case .report:
            Phrase(
                "請寫 5301；用 opinionctl show 事件編號 看方括號中的報道編號。",
                "请写 5301；用 opinionctl show 事件编号 看方括号中的报道编号。",
                "Write 5301; opinionctl show NUMBER has the numbers of its reports in brackets."
            )
        }
    }

    private static func hint(_ mistake: OfficerNumbers.Mistake) -> Phrase {
        if let number = mistake.suggestion {
            return Phrase("是不是 \(number)？", "是不是 \(number)？", " Did you mean \(number)?")
        }
        guard isRange(mistake.word) else { return Phrase("", "", "") }
        return Phrase(
            "範圍不能這樣寫，請逐個寫出，如 10 11 12。",
            "范围不能这样写，请逐个写出，如 10 11 12。",
            " A range is not taken: write each number, such as 10 11 12."
        )
    }

    /// `10-12`, `10~12`, `10至12`
    private static func isRange(_ word: String) -> Bool {
        let ends = word.split(omittingEmptySubsequences: false) { "-~～–—至到".contains($0) }
        return ends.count == 2 && ends.allSatisfy { OfficerNumbers.isNumber(String($0)) }
    }
}
