import OpinionCore

// The configuration.
extension Problem {
    static func badTimezone(_ text: String) -> Problem {
        Problem(
            .badTimezone,
            "沒有「%1」這個時區，請寫成 Asia/Shanghai 這樣的名稱。",
            "there is no time zone “%1”; write a name such as Asia/Shanghai.",
            [text]
        )
    }

    static func badNetwork(_ text: String) -> Problem {
        Problem(
            .badNetwork,
            "「%1」不是網段，請寫成 10.0.0.0/8 或 fd00::/8，主機位須為零。",
            "“%1” is no network; write 10.0.0.0/8 or fd00::/8, with the host bits zero.",
            [text]
        )
    }

    static func badContact(_ text: String) -> Problem {
        Problem(
            .badContact,
            "「%1」不能作聯絡方式：請寫郵箱或 http(s) 網址，只用 ASCII，不含括號。",
            "“%1” is no contact; write a mail address or an http(s) address in ASCII, without brackets.",
            [text]
        )
    }

    static func badProxy(_ text: String) -> Problem {
        Problem(
            .badProxy,
            "「%1」不是代理地址，請寫成 http://主機:端口，或 https、socks5、socks5h。",
            "“%1” is no proxy; write http://host:port, or https, socks5, socks5h.",
            [Secrecy.address(text)]
        )
    }

    static let proxyPassword = Problem(
        .passwordInURL,
        "代理地址裏不能有用戶名和密碼：請寫入文件，用 proxy_login_file 指明文件名。",
        "an address of a proxy holds no user name or password here: put them into a file and name that with proxy_login_file."
    )

    static func secretNotLogin(_ name: String) -> Problem {
        Problem(
            .badProxy,
            "文件「%1」的內容應是「用戶名:密碼」。",
            "the file “%1” must hold “user:password”.",
            [name]
        )
    }

    static let pathTooLong = Problem(
        .pathTooLong,
        "控制接口（socket）的路徑超過 107 字節，系統不接受，請用更短的路徑。",
        "a socket path is at most 107 bytes long; use a shorter one."
    )

    static func duplicateChannel(_ name: String, first: String) -> Problem {
        Problem(
            .duplicateChannel,
            "通道「%1」重複，前一處在 %2。",
            "the channel “%1” is defined again; first at %2.",
            [name, first]
        )
    }

    /// - Parameter cause: what its kind says, without a full stop.
    static func channelKey(_ name: String, _ cause: Phrase) -> Problem {
        let name = Harmless.text(name)
        let text = Phrase(
            "通道「\(name)」的 \(cause.traditional)。",
            "通道“\(name)”的 \(cause.simplified)。",
            "channel “\(name)”, \(cause.english)."
        )
        return Problem(.channelKey, text)
    }

    static func needsFile(_ kind: String, _ key: String) -> Problem {
        key == "url_file"
            ? Problem(
                .needsFile,
                "%1 通道缺少「url_file」（存放地址的文件名）。",
                "a %1 channel needs “url_file”, the name of the file with its address.",
                [kind]
            )
            : Problem(
                .needsFile,
                "%1 通道缺少「%2」（存放密鑰的文件名）。",
                "a %1 channel needs “%2”, the name of the file with its secret.",
                [kind, key]
            )
    }

    static func takesNoKey(_ key: String, kind: String) -> Problem {
        Problem(.takesNoKey, "%1 通道不用「%2」，請刪去。", "a %1 channel takes no “%2”; remove it.", [kind, key])
    }

    static func badRate(_ text: String) -> Problem {
        Problem(
            .badRate,
            "「%1」不是速率，請寫成 18/min、4/s 或 1000/h。",
            "“%1” is no rate; write 18/min, 4/s or 1000/h.",
            [text]
        )
    }

    static func unknownChannel(_ name: String, meant: String?) -> Problem {
        Problem(.unknownChannel, "沒有名為「%1」的通道。", "there is no channel “%1”.", [name], meant: meant)
    }

    static func unknownLevel(_ name: String, meant: String?) -> Problem {
        Problem(
            .unknownLevel,
            "沒有「%1」這個級別（見 response.yaml）。",
            "there is no level “%1” (see response.yaml).",
            [name],
            meant: meant
        )
    }

    static func unknownArea(_ name: String, meant: String?) -> Problem {
        Problem(.unknownArea, "沒有規則屬於領域「%1」。", "no rule has the area “%1”.", [name], meant: meant)
    }

    static func badDayTime(_ text: String) -> Problem {
        Problem(
            .badDayTime,
            "「%1」不是一天當中的時刻，請寫成 \"08:50\"。",
            "“%1” is no time of day; write \"08:50\".",
            [text]
        )
    }

    static func unknownDepartment(_ name: String, meant: String?) -> Problem {
        Problem(.unknownDepartment, "沒有規則屬於科室「%1」。", "no rule has the department “%1”.", [name], meant: meant)
    }

    static func unreachableRoute(_ first: String) -> Problem {
        Problem(
            .unreachableRoute,
            "%1 的路由已接走所有預警，這一條永遠用不到。",
            "the route at %1 takes every alert, so this one is never reached.",
            [first]
        )
    }

    static let noChannels = Problem(.noChannels, "沒有配置通道，預警不會發給任何人。", "there is no channel: alerts reach nobody.")
    static let noRoles = Problem(
        .noRoles,
        "沒有配置角色，只有 root 能操作。",
        "there are no roles: only root can operate the daemon."
    )
}
