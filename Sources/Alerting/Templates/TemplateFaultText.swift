import OpinionCore

/// What is wrong with a template, in words.
extension Phrase {
    static let notClosed = Phrase("「{{」沒有對應的「}}」。", "“{{”没有对应的“}}”。", "“{{” has no “}}”.")

    static let notForMessages = Phrase(
        "消息模板只用 {{名稱}}、{{#名稱}}…{{/名稱}}、{{^名稱}}…{{/名稱}}、{{> 部件}} 和 {{! 註釋 }}。",
        "消息模板只用 {{名称}}、{{#名称}}…{{/名称}}、{{^名称}}…{{/名称}}、{{> 部件}} 和 {{! 注释 }}。",
        "templates of messages use {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}, {{> part}} and {{! comment }} only."
    )

    static let tooMuch = Phrase(
        "模板連同部件太長、標籤太多或嵌套太深（64 KiB、\(TemplateWalk.most.tags) 個、\(TemplateWalk.most.depth) 層）。",
        "模板连同部件太长、标签太多或嵌套太深（64 KiB、\(TemplateWalk.most.tags) 个、\(TemplateWalk.most.depth) 层）。",
        "the template with its parts is too long, has too many tags or nests too deep "
            + "(64 KiB, \(TemplateWalk.most.tags) tags, \(TemplateWalk.most.depth) levels)."
    )

    static func unclosed(_ name: String) -> Phrase {
        let name = shown(name)
        return Phrase(
            "{{#\(name)}} 沒有 {{/\(name)}}。",
            "{{#\(name)}} 没有 {{/\(name)}}。",
            "{{#\(name)}} has no {{/\(name)}}."
        )
    }

    static func closesNothing(_ name: String) -> Phrase {
        let name = shown(name)
        return Phrase(
            "{{/\(name)}} 前面沒有 {{#\(name)}}。",
            "{{/\(name)}} 前面没有 {{#\(name)}}。",
            "no {{#\(name)}} stands before {{/\(name)}}."
        )
    }

    static func closesOther(_ name: String, _ open: String) -> Phrase {
        let (name, open) = (shown(name), shown(open))
        return Phrase(
            "這裏應是 {{/\(open)}}，寫的是 {{/\(name)}}。",
            "这里应是 {{/\(open)}}，写的是 {{/\(name)}}。",
            "{{/\(open)}} should stand here, not {{/\(name)}}."
        )
    }

    static func unknown(_ name: String) -> Phrase {
        let name = shown(name)
        return Phrase("這裏沒有「\(name)」這個名稱。", "这里没有“\(name)”这个名称。", "there is no name “\(name)” here.")
    }

    static func onlyAsks(_ name: String) -> Phrase {
        Phrase(
            "「\(name)」只能用作條件：{{#\(name)}}…{{/\(name)}}。",
            "“\(name)”只能用作条件：{{#\(name)}}…{{/\(name)}}。",
            "“\(name)” can only be asked: {{#\(name)}}…{{/\(name)}}."
        )
    }

    static func isList(_ name: String) -> Phrase {
        Phrase(
            "「\(name)」是列表，要寫成 {{#\(name)}}…{{/\(name)}}。",
            "“\(name)”是列表，要写成 {{#\(name)}}…{{/\(name)}}。",
            "“\(name)” is a list: write {{#\(name)}}…{{/\(name)}}."
        )
    }

    static func listInList(_ name: String) -> Phrase {
        Phrase(
            "列表裏面不能再用列表「\(name)」。",
            "列表里面不能再用列表“\(name)”。",
            "the list “\(name)” cannot stand inside a list."
        )
    }

    static func onlyInList(_ name: String) -> Phrase {
        Phrase("「\(name)」只能用在列表裏。", "“\(name)”只能用在列表里。", "“\(name)” means something inside a list only.")
    }

    static func noPartial(_ name: String) -> Phrase {
        let name = shown(name)
        return Phrase(
            "同一文件夾裏沒有部件 _\(name).mustache。",
            "同一文件夹里没有部件 _\(name).mustache。",
            "the folder has no part _\(name).mustache."
        )
    }

    static func includesItself(_ name: String) -> Phrase {
        Phrase("部件「\(name)」包含了自己。", "部件“\(name)”包含了自己。", "the part “\(name)” includes itself.")
    }

    static func parser(_ cause: String) -> Phrase {
        Phrase("無法解析（\(cause)）。", "无法解析（\(cause)）。", "it cannot be parsed (\(cause)).")
    }

    static func loses(_ key: TemplateKey, in type: AlertType) -> Phrase {
        let name = headName(key)
        return Phrase(
            "「\(type.name.traditional)」的消息裏沒有\(name.traditional)；開頭三行的內容不能省略。",
            "“\(type.name.simplified)”的消息里没有\(name.simplified)；开头三行的内容不能省略。",
            "messages of \(type.rawValue) lack \(name.english); what the first three lines tell must stay."
        )
    }

    static func tooLong(_ limit: Int) -> Phrase {
        Phrase(
            "正文全部省去後，仍超過此通道的上限（\(limit)）。",
            "正文全部省去后，仍超过此通道的上限（\(limit)）。",
            "even without any body it is longer than the channel takes (\(limit))."
        )
    }

    static func tooMuchText(_ type: AlertType, _ size: Int) -> Phrase {
        let (size, most) = ((size + 1_023) >> 10, MessageForm.most >> 10)
        return Phrase(
            "排出的「\(type.name.traditional)」樣例有 \(size) KiB，最多 \(most) KiB；列表內不要放大段文字。",
            "排出的“\(type.name.simplified)”样例有 \(size) KiB，最多 \(most) KiB；列表内不要放大段文字。",
            "a sample of \(type.rawValue) comes out \(size) KiB long, \(most) KiB is the most; put no long text into lists."
        )
    }

    /// - Parameter shown: the elements that the channel shows as such.
    static func element(_ name: String, shown: [String]) -> Phrase {
        let (name, known) = (Self.shown(name), shown.map { "<\($0)>" }.joined(separator: " "))
        guard !shown.isEmpty else {
            return Phrase(
                "「<\(name)」是 HTML，此通道不顯示 HTML，請刪去。",
                "“<\(name)”是 HTML，此通道不显示 HTML，请删去。",
                "“<\(name)” is HTML, which this channel does not show; delete it."
            )
        }
        return Phrase(
            "「<\(name)」是 HTML，此通道只顯示 \(known)，請刪去。",
            "“<\(name)”是 HTML，此通道只显示 \(known)，请删去。",
            "“<\(name)” is HTML, of which this channel shows \(known) only; delete it."
        )
    }

    private static func headName(_ key: TemplateKey) -> Phrase {
        switch key {
        case .command: Phrase("要輸入的命令（who 或 command）", "要输入的命令（who 或 command）", "what to type (who or command)")
        case .deadlines:
            Phrase("每個時限（deadlines 或 clocks）", "每个时限（deadlines 或 clocks）", "every deadline (deadlines or clocks)")
        default: Phrase("事件編號（what 或 number）", "事件编号（what 或 number）", "the number (what or number)")
        }
    }

    /// A name as it was written, not longer than a line can bear.
    private static func shown(_ name: String) -> String { name.count > 40 ? name.prefix(40) + "…" : name }
}
