package import OpinionCore

/// Why a channel cannot be made from its configuration: place, cause and what to do, without any secret.
package struct ChannelFault: Error, Sendable, Hashable {
    /// Causes that people mend differently.
    package enum Code: String, Sendable, CaseIterable {
        case addressMissing, addressUnreadable, schemeRefused, secretEmpty, secretForm
    }

    /// What is wrong.
    package let code: Code
    /// The channel as the configuration names it.
    package let channel: String
    /// Where the channel stands in the configuration.
    package let position: SourcePosition

    init(_ code: Code, _ configuration: ChannelConfiguration) {
        (self.code, self.channel, self.position) = (code, configuration.name, configuration.position)
    }

    /// `opinion.yaml:9:5: 通道「值班群」：…`, one sentence with the remedy.
    package func text(_ language: Language) -> String {
        let lead = Phrase("通道「\(channel)」：", "通道“\(channel)”：", "channel “\(channel)”: ")
        return "\(position): \(lead[language])\(cause[language])"
    }

    private var cause: Phrase {
        switch code {
        case .addressMissing:
            Phrase(
                "沒有地址；請設定 url_file，並確認該檔案不是空的",
                "没有地址；请设置 url_file，并确认该文件不是空的",
                "there is no address; set url_file and make sure that the file is not empty"
            )
        case .addressUnreadable:
            Phrase(
                "url_file 的內容不是完整網址；整個檔案只應有一行網址",
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
