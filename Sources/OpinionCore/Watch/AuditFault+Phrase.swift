extension AuditFault {
    /// The stable name, for the incident log.
    package var code: String {
        switch self {
        case .noNextStep: "no_next_step"
        case .stepNotTaken: "step_not_taken"
        case .notWriting: "not_writing"
        case .feedsNotRead: "feeds_not_read"
        case .networkDown: "network_down"
        case .logBehind: "log_behind"
        case .hanging: "hanging"
        case .undelivered: "undelivered"
        case .unreadable: "unreadable"
        }
    }

    /// What is wrong and what to do instead of relying on the program.
    package func phrase(now: Instant) -> Phrase {
        switch self {
        case .noNextStep(let numbers):
            Phrase(
                "\(Self.list(numbers)) 未結，但程序不會再提醒：請人工跟進（\(Self.show(numbers))）",
                "\(Self.list(numbers)) 未结，但程序不会再提醒：请人工跟进（\(Self.show(numbers))）",
                "\(Self.list(numbers)) open, and nothing more will be told of it: follow it up by hand (\(Self.show(numbers)))"
            )
        case .stepNotTaken(let numbers, let since):
            Self.since(since, now) { span in
                Phrase(
                    "\(Self.list(numbers)) 的提醒已過 \(span.traditional)仍未發出：請人工催辦（\(Self.show(numbers))），並重啟 opiniond",
                    "\(Self.list(numbers)) 的提醒已过 \(span.simplified)仍未发出：请人工催办（\(Self.show(numbers))），并重启 opiniond",
                    "a reminder of \(Self.list(numbers)) is \(span.english) late: call whoever is responsible (\(Self.show(numbers))), and restart opiniond"
                )
            }
        case .notWriting:
            Phrase(
                "數據庫寫不進去，新事件和簽收都記不下來：請立即檢查磁盤（df -h），期間用紙筆登記",
                "数据库写不进去，新事件和签收都记不下来：请立即检查磁盘（df -h），期间用纸笔登记",
                "the database cannot be written, nothing is recorded: check the disk now (df -h), and keep notes on paper meanwhile"
            )
        case .feedsNotRead(let since):
            Self.since(since, now) { span in
                Phrase(
                    "已有 \(span.traditional)沒有讀到任何來源：請檢查網絡（opinionctl feeds list），期間人工瀏覽",
                    "已有 \(span.simplified)没有读到任何来源：请检查网络（opinionctl feeds list），期间人工浏览",
                    "no feed was read for \(span.english): check the network (opinionctl feeds list), and read the news by hand meanwhile"
                )
            }
        case .networkDown(let since):
            Self.since(since, now) { span in
                Phrase(
                    "外部網站已有 \(span.traditional)全部連不上：請檢查本機網絡、DNS 和出口（opinionctl status），期間用手機人工瀏覽",
                    "外部网站已有 \(span.simplified)全部连不上：请检查本机网络、DNS 和出口（opinionctl status），期间用手机人工浏览",
                    "no site outside has answered for \(span.english): check this machine's network, DNS and uplink (opinionctl status), and read the news by hand meanwhile"
                )
            }
        case .logBehind(let since):
            Self.since(since, now) { span in
                Phrase(
                    "事件日誌落後 \(span.traditional)：請檢查日誌文件夾的磁盤和權限（opinionctl status）",
                    "事件日志落后 \(span.simplified)：请检查日志文件夹的磁盘和权限（opinionctl status）",
                    "the incident log is \(span.english) behind: check disk and permissions of its folder (opinionctl status)"
                )
            }
        case .hanging(let loops): Self.hanging(LoopName.list(loops))
        case .undelivered(let alert, let channel, let since):
            Self.since(since, now) { span in
                Phrase(
                    "緊急預警 \(alert) 經通道「\(channel)」已 \(span.traditional)仍未送達：請打電話，並查 opinionctl alerts list",
                    "紧急预警 \(alert) 经通道“\(channel)”已 \(span.simplified)仍未送达：请打电话，并查 opinionctl alerts list",
                    "urgent alert \(alert) has not arrived through channel “\(channel)” for \(span.english): use the telephone, and see opinionctl alerts list"
                )
            }
        case .unreadable(let alert, let incident):
            Self.unreadable(alert, incident)
        }
    }

    private static func unreadable(_ alert: String, _ incident: IncidentNumber?) -> Phrase {
        let command = incident.map { "opinionctl show \($0)" } ?? "opinionctl list"
        return Phrase(
            "預警 \(alert) 的內容已損壞，無法讀出：請用 \(command) 查看事件，並檢查數據庫",
            "预警 \(alert) 的内容已损坏，无法读出：请用 \(command) 查看事件，并检查数据库",
            "alert \(alert) is damaged and cannot be read: see \(command), and check the database"
        )
    }

    private static func hanging(_ loops: Phrase) -> Phrase {
        Phrase(
            "內部循環停頓：\(loops.traditional)；請重啟 opiniond（systemctl restart opiniond）",
            "内部循环停顿：\(loops.simplified)；请重启 opiniond（systemctl restart opiniond）",
            "loops hang: \(loops.english); restart opiniond (systemctl restart opiniond)"
        )
    }

    /// What shows the first of them.
    private static func show(_ numbers: [IncidentNumber]) -> String {
        "opinionctl show" + (numbers.first.map { " \($0)" } ?? "")
    }

    private static func list(_ numbers: [IncidentNumber]) -> String {
        numbers.map { "#\($0)" }.joined(separator: " ")
    }

    private static func since(_ since: Instant, _ now: Instant, _ text: (Phrase) -> Phrase) -> Phrase {
        let span = max(now - since, .zero)
        return text(
            Phrase(span.spoken(.traditional), span.spoken(.simplified), span.spoken(.english))
        )
    }
}
