/// Cause and remedy of every error code in the three languages of the program.
struct HTTPErrorText: Sendable {
    typealias Phrase = (cause: String, action: String)

    let hant: Phrase
    let hans: Phrase
    let en: Phrase

    private init(_ hant: Phrase, _ hans: Phrase, _ en: Phrase) {
        self.hant = hant
        self.hans = hans
        self.en = en
    }

    /// The entry of a code; every code has one.
    static func text(for code: HTTPError.Code) -> HTTPErrorText {
        connecting(code) ?? securing(code) ?? limiting(code) ?? receiving(code)
    }

    private static func connecting(_ code: HTTPError.Code) -> HTTPErrorText? {
        switch code {
        case .dns:
            Self(
                ("找不到主機名", "請核對網址拼寫與本機 DNS 設置"),
                ("找不到主机名称", "请核对网址拼写与本机 DNS 设置"),
                ("the host name was not found", "Check the spelling of the address and this machine's DNS")
            )
        case .refused:
            Self(
                ("對方拒絕連接", "請核對端口，並確認對方服務已啟動"),
                ("对方拒绝连接", "请核对端口，并确认对方服务已启动"),
                ("the connection was refused", "Check the port and that the service is running")
            )
        case .unreachable:
            Self(
                ("無法到達對方網絡", "請檢查本機網絡、路由與防火牆"),
                ("无法到达对方网络", "请检查本机网络、路由与防火墙"),
                ("the network or host cannot be reached", "Check this machine's network, routes and firewall")
            )
        case .connectTimeout:
            Self(
                ("連接超時", "請檢查防火牆與網絡，或稍後再試"),
                ("连接超时", "请检查防火墙与网络，或稍后再试"),
                ("no connection in the time allowed", "Check the firewall and the network, or try again later")
            )
        case .proxy:
            Self(
                ("無法使用代理服務器", "請檢查配置文件中的 proxy 及代理服務"),
                ("无法使用代理服务器", "请检查配置文件中的 proxy 及代理服务"),
                ("the proxy cannot be used", "Check the proxy setting and that the proxy is running")
            )
        case .addressRefused:
            Self(
                ("地址屬內網或保留網段，已拒絕連接", "若確需訪問，請將該網段加入 allow_addresses"),
                ("地址属内网或保留网段，已拒绝连接", "若确需访问，请将该网段加入 allow_addresses"),
                (
                    "the address is private or reserved and was refused",
                    "If it is meant, add its network to allow_addresses"
                )
            )
        default: nil
        }
    }

    private static func securing(_ code: HTTPError.Code) -> HTTPErrorText? {
        switch code {
        case .tlsChainIncomplete:
            Self(
                ("證書鏈不完整，或簽發機構不受信任", "請通知網站補齊中間證書，或在 ca_file 中加入其簽發機構"),
                ("证书链不完整，或签发机构不受信任", "请通知网站补齐中间证书，或在 ca_file 中加入其签发机构"),
                (
                    "the certificate chain is incomplete or its issuer unknown",
                    "Ask the site to send its intermediate certificate, or add the issuer to ca_file"
                )
            )
        case .tlsExpired:
            Self(
                ("證書已過期或尚未生效", "請先核對本機時鐘，再通知網站更換證書"),
                ("证书已过期或尚未生效", "请先核对本机时钟，再通知网站更换证书"),
                (
                    "the certificate has expired or is not yet valid",
                    "Check this machine's clock, then ask the site to renew its certificate"
                )
            )
        case .tlsName:
            Self(
                ("證書與主機名不符", "請核對網址，或改用證書所列的名稱"),
                ("证书与主机名称不符", "请核对网址，或改用证书所列的名称"),
                (
                    "the certificate is for another name",
                    "Check the address, or use a name that the certificate lists"
                )
            )
        case .tlsOther:
            Self(
                ("安全連接（TLS）失敗", "請檢查對方的 TLS 版本與證書，以及 ca_file 設置"),
                ("安全连接（TLS）失败", "请检查对方的 TLS 版本与证书，以及 ca_file 设置"),
                ("TLS failed", "Check the server's TLS version and certificate, and the ca_file setting")
            )
        default: nil
        }
    }

    private static func limiting(_ code: HTTPError.Code) -> HTTPErrorText? {
        switch code {
        case .timeout:
            Self(
                ("未能在限定時間內傳完", "請稍後再試，或放寬時間上限"),
                ("未能在限定时间内传完", "请稍后再试，或放宽时间上限"),
                ("not complete in the time allowed", "Try again later, or allow more time")
            )
        case .tooSlow:
            Self(
                ("傳輸過慢，已中止", "請稍後再試，或檢查網絡"),
                ("传输过慢，已中止", "请稍后再试，或检查网络"),
                ("the transfer was too slow and was stopped", "Try again later, or check the network")
            )
        case .tooLarge:
            Self(
                ("內容超過大小上限，已中止", "請核對網址是否為新聞源，或放寬上限"),
                ("内容超过大小上限，已中止", "请核对网址是否为新闻源，或放宽上限"),
                ("the answer is larger than allowed", "Check that the address is a feed, or raise the limit")
            )
        case .tooManyRedirects:
            Self(
                ("重新導向次數過多", "請用瀏覽器開啟，改填最終網址"),
                ("重定向次数过多", "请用浏览器打开，改填最终网址"),
                ("too many redirects", "Open it in a browser and use the final address")
            )
        case .schemeRefused:
            Self(
                ("不允許此類網址", "請使用 http 或 https 網址"),
                ("不允许此类网址", "请使用 http 或 https 网址"),
                ("this kind of address is not allowed", "Use an http or https address")
            )
        case .badURL:
            Self(
                ("網址有誤", "請填寫完整網址，例如 https://example.com/feed.xml"),
                ("网址有误", "请填写完整网址，例如 https://example.com/feed.xml"),
                ("the address cannot be read", "Write it in full, for example https://example.com/feed.xml")
            )
        case .invalidRequest:
            Self(
                ("請求含有不能發送的請求頭或設置", "請刪去換行等控制字符後再試"),
                ("请求含有不能发送的标头或设置", "请删去换行等控制字符后再试"),
                (
                    "the request has a header or setting that cannot be sent",
                    "Remove line breaks and other control characters"
                )
            )
        default: nil
        }
    }

    private static func receiving(_ code: HTTPError.Code) -> HTTPErrorText {
        switch code {
        case .emptyReply:
            Self(
                ("對方未作答即關閉連接", "請稍後再試；若持續出現，請詢問網站是否攔截"),
                ("对方未作答即关闭连接", "请稍后再试；若持续出现，请询问网站是否拦截"),
                (
                    "the connection was closed without an answer",
                    "Try again later; if it stays, ask whether the site blocks this machine"
                )
            )
        case .reset:
            Self(
                ("連接中斷", "請稍後再試；若持續出現，請檢查網絡與防火牆"),
                ("连接中断", "请稍后再试；若持续出现，请检查网络与防火墙"),
                ("the connection broke", "Try again later; if it stays, check the network and the firewall")
            )
        case .truncated:
            Self(
                ("內容不完整，傳輸提前結束", "請稍後再試；若持續出現，請通知網站"),
                ("内容不完整，传输提前结束", "请稍后再试；若持续出现，请通知网站"),
                ("the body ended early", "Try again later; if it stays, tell the site")
            )
        case .badEncoding:
            Self(
                ("壓縮內容損壞，無法解開", "請稍後再試；若持續出現，請通知網站"),
                ("压缩内容损坏，无法解开", "请稍后再试；若持续出现，请通知网站"),
                ("the body cannot be decompressed", "Try again later; if it stays, tell the site")
            )
        case .badAnswer:
            Self(
                ("對方的回答不是有效的 HTTP", "請核對網址與端口"),
                ("对方的回答不是有效的 HTTP", "请核对网址与端口"),
                ("the answer is not valid HTTP", "Check the address and the port")
            )
        case .cancelled:
            Self(
                ("傳輸已取消", "無須處理，需要時再試"),
                ("传输已取消", "无须处理，需要时再试"),
                ("the transfer was cancelled", "Nothing needs doing; try again when wanted")
            )
        default:
            Self(
                ("傳輸失敗", "請稍後再試，並將括號中的代碼告知管理員"),
                ("传输失败", "请稍后再试，并将括号中的代码告知管理员"),
                ("the transfer failed", "Try again later, and tell the administrator the code in brackets")
            )
        }
    }
}
