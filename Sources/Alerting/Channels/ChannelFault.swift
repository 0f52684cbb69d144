package import OpinionCore

/// Why a channel cannot be made from its configuration: place, cause and what to do, without any secret.
package struct ChannelFault: Error, Sendable, Hashable {
    /// Causes that people mend differently.
    package enum Code: String, Sendable, CaseIterable {
        case kindUnknown, addressMissing, addressUnreadable, schemeRefused, secretEmpty, secretForm, topicMissing,
            deviceMissing, keyRefused
    }

    /// What is wrong.
    package let code: Code
    /// The channel as the configuration names it.
    package let channel: String
    /// Where the channel stands in the configuration.
    package let position: SourcePosition
    /// What is wrong with a key that only its kind understands.
    private let detail: Phrase?

    init(_ code: Code, _ configuration: ChannelConfiguration) {
        (self.code, self.channel, self.position) = (code, configuration.name, configuration.position)
        detail = nil
    }

    /// One of the kind's own keys.
    init(_ key: String, _ what: Phrase, _ configuration: ChannelConfiguration) {
        (code, channel, position) = (.keyRefused, configuration.name, configuration.position)
        detail = Phrase("\(key)：\(what.traditional)", "\(key)：\(what.simplified)", "\(key): \(what.english)")
    }

    /// `opinion.yaml:9:5: 通道「值班群」：…`, one sentence with the remedy.
    package func text(_ language: Language) -> String {
        let lead = Phrase("通道「\(channel)」：", "通道“\(channel)”：", "channel “\(channel)”: ")
        return "\(position): \(lead[language])\(cause[language])"
    }

    /// Without the place.
    var cause: Phrase {
        switch code {
        case .keyRefused: detail ?? Phrase("鍵值有誤", "键值有误", "a key is wrong")
        case .kindUnknown:
            Phrase("本版本沒有這種通道", "本版本没有这种通道", "this version has no such kind of channel")
        case .addressMissing:
            Phrase(
                "沒有地址；請設置 url_file，並確認該文件不是空的",
                "没有地址；请设置 url_file，并确认该文件不是空的",
                "there is no address; set url_file and make sure that the file is not empty"
            )
        case .addressUnreadable:
            Phrase(
                "url_file 的內容不是完整網址；整個文件只應有一行網址",
                "url_file 的内容不是完整网址；整个文件只应有一行网址",
                "url_file does not hold a complete address; the file should be that one line and nothing else"
            )
        case .schemeRefused:
            Phrase("地址只能是 http 或 https", "地址只能是 http 或 https", "the address must be http or https")
        case .secretEmpty:
            Phrase(
                "secret_file 是空的；不需要簽名請刪去該鍵",
                "secret_file 是空的；不需要签名请删去该键",
                "secret_file is empty; remove the key if no signature is wanted"
            )
        case .topicMissing:
            Phrase(
                "url_file 須是帶主題的地址，如 https://ntfy.sh/主題，主題只含字母、數字、- 和 _",
                "url_file 须是带主题的地址，如 https://ntfy.sh/主题，主题只含字母、数字、- 和 _",
                "url_file has to be the topic's address, https://ntfy.sh/TOPIC; a topic has letters, digits, - and _ alone"
            )
        case .deviceMissing:
            Phrase(
                "url_file 須是 Bark 應用中顯示的地址，如 https://api.day.app/設備碼",
                "url_file 须是 Bark 应用中显示的地址，如 https://api.day.app/设备码",
                "url_file has to be the address that the Bark app shows, https://api.day.app/KEY"
            )
        case .secretForm:
            Phrase(
                "簽名密鑰須以 whsec_ 開頭，其後為 base64；多個密鑰以空白分隔",
                "签名密钥须以 whsec_ 开头，其后为 base64；多个密钥以空白分隔",
                "a signing secret is whsec_ followed by base64; several are separated by white space"
            )
        }
    }
}

extension ChannelFault: CustomStringConvertible {
    /// The English text.
    package var description: String { text(.english) }
}
