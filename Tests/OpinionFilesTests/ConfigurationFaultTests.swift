import OpinionCore
import Testing

@testable import OpinionFiles

/// The configuration: keys, names, paths, secrets.
struct ConfigurationFaultTests {
    @Test(arguments: Self.cases)
    func badFileIsRefusedWithItsPlace(_ one: BadFile) throws {
        try one.check()
    }

    static let cases: [BadFile] = [
        BadFile(
            "opinion.yaml",
            "bureau: 河源市工業和信息化局",
            "backup: x\nbuerau: x",
            [
                "opinion.yaml:1:1: error: this version does not have “backup” yet; remove it.",
                "opinion.yaml:1:1: error: “bureau” is missing.",
                "opinion.yaml:2:1: error: unknown key “buerau”. Did you mean “bureau”?",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "bureau: 河源市工業和信息化局",
            "bureau: [甲]",
            [
                "opinion.yaml:1:9: error: “bureau” must be text (quote it if it starts with [ or {)."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "log: /var",
            """
            contact: 值班室
            proxy: "http://duty:hidden@proxy.example.cn:3128"
            proxy_login_file: login
            ca_file: none.pem
            politeness: {width: 7, gap: 0s}
            limits: {body: 33M}
            log: /var
            """,
            [
                "opinion.yaml:7:10: error: “值班室” is no contact; write a mail address or an http(s) address in ASCII, without brackets.",
                "opinion.yaml:8:8: error: an address of a proxy holds no user name or password here: put them into a file and name that with proxy_login_file.",
                "opinion.yaml:9:19: error: the file “login” is neither in $CREDENTIALS_DIRECTORY nor beside the configuration.",
                "opinion.yaml:10:10: error: does not exist; check the path.",
                "opinion.yaml:11:21: error: “7” is out of range: from 1 to 6.",
                "opinion.yaml:11:29: error: “0s” is out of range: from 1s to 1m.",
                "opinion.yaml:12:16: error: “33M” is out of range: from 64K to 32M.",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "log: /var",
            "proxy: ftp://proxy.example.cn:21\nlog: /var",
            [
                "opinion.yaml:7:8: error: “ftp://proxy.example.cn:21” is no proxy; write http://host:port, or https, socks5, socks5h."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "log: /var",
            "proxy: http://proxy.example.cn\nlog: /var",
            [
                "opinion.yaml:7:8: error: “http://proxy.example.cn” is no proxy; write http://host:port, or https, socks5, socks5h."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "Asia/Shanghai",
            "Asia/Shangai",
            [
                "opinion.yaml:3:11: error: there is no time zone “Asia/Shangai”; write a name such as Asia/Shanghai."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "zh-Hant  ",
            "zh-TW  ",
            [
                "opinion.yaml:2:11: error: “zh-TW” is none of zh-Hant | zh-Hans | en."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "log: /var",
            "retention: {items: 30d, deliveries: 1x}\nlog: /var",
            [
                "opinion.yaml:7:20: error: “30d” is out of range: from 183d to 3650d.",
                "opinion.yaml:7:37: error: “1x” is no duration; write 90s, 15m, 5h, 2d or 1h30m.",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "log: /var",
            "evidence: {enabled: 是, max_page: 5, max_total: 1M, keep: 100d}\nlog: /var",
            [
                "opinion.yaml:7:21: error: “enabled” must be true or false.",
                "opinion.yaml:7:34: error: “5” is no number of bytes; write 512K, 5M, 10G or 1T.",
                "opinion.yaml:7:48: error: “1M” is out of range: from 64M to 16T.",
                "opinion.yaml:7:58: error: “100d” is out of range: from 183d to 3650d.",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "[值班群], fallback",
            "[值班], fallback",
            [
                "opinion.yaml:14:39: error: there is no channel “值班”. Did you mean “值班群”?"
            ]
        ),
        BadFile(
            "opinion.yaml",
            "departments: [產業發展科]",
            "departments: [产业发展科], areas: [鋼], levels: [大]",
            [
                "opinion.yaml:14:20: error: no rule has the department “产业发展科”. Did you mean “產業發展科”?",
                "opinion.yaml:14:36: error: no rule has the area “鋼”.",
                "opinion.yaml:14:49: error: there is no level “大” (see response.yaml).",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "departments: [產業發展科]",
            "types: [incident.open]",
            [
                "opinion.yaml:14:14: error: “incident.open” is none of "
                    + AlertType.allCases.map(\.rawValue).joined(separator: " | ")
                    + ". Did you mean “incident.opened”?"
            ]
        ),
        BadFile(
            "opinion.yaml",
            "- {channels: [值班群]}",
            "- {channels: []}",
            [
                "opinion.yaml:15:16: error: “channels” is empty; it needs at least one entry."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "- {channels: [值班群]}",
            "- {levels: [一般]}",
            [
                "opinion.yaml:15:5: error: “channels” is missing."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "continue: true",
            "continue: yes",
            [
                "opinion.yaml:14:71: error: “continue” must be true or false."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "kind: webhook",
            "kind: webhook, rate: 18 a minute",
            [
                "opinion.yaml:12:37: error: “18 a minute” is no rate; write 18/min, 4/s or 1000/h."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "kind: webhook",
            "kind: webhok",
            [
                "opinion.yaml:12:22: error: “webhok” is none of webhook | dingtalk | wecom | feishu | slack | ntfy | bark | email | command | terminal. Did you mean “webhook”?"
            ]
        ),
        BadFile(
            "opinion.yaml",
            "kind: webhook, url_file: webhook-url",
            "kind: webhook",
            [
                "opinion.yaml:12:5: error: a webhook channel needs “url_file”, the name of the file with its address."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "kind: webhook",
            "kind: terminal",
            [
                "opinion.yaml:12:42: error: a terminal channel takes no “url_file”; remove it.",
                "opinion.yaml:12:68: error: a terminal channel takes no “secret_file”; remove it.",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "name: 平台",
            "name: 值班群",
            [
                "opinion.yaml:12:12: error: the channel “值班群” is defined again; first at opinion.yaml:11:12.",
                "opinion.yaml:14:56: error: there is no channel “平台”.",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "url_file: webhook-url",
            "url_file: nowhere",
            [
                "opinion.yaml:12:41: error: the file “nowhere” is neither in $CREDENTIALS_DIRECTORY nor beside the configuration."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "url_file: webhook-url",
            "url_file: webhook-secret",
            [
                "opinion.yaml:12:41: error: the file “webhook-secret” does not hold an http(s) address."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "secret_file: dingtalk-secret",
            "secret_file: SEC0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b",
            [
                "opinion.yaml:11:70: error: “secret_file” is the name of a file: put the secret itself into a file and name that file here."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "url_file: dingtalk-url",
            "url_file: https://oapi.dingtalk.com/robot/send?access_token=1234",
            [
                "opinion.yaml:11:43: error: “url_file” is the name of a file: put the secret itself into a file and name that file here."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "allow_addresses: []",
            "allow_addresses: [10.0.0.1/8, x, 10.0.0.0/33, fd00::/8]",
            [
                "opinion.yaml:9:19: error: “10.0.0.1/8” is no network; write 10.0.0.0/8 or fd00::/8, with the host bits zero.",
                "opinion.yaml:9:31: error: “x” is no network; write 10.0.0.0/8 or fd00::/8, with the host bits zero.",
                "opinion.yaml:9:34: error: “10.0.0.0/33” is no network; write 10.0.0.0/8 or fd00::/8, with the host bits zero.",
            ]
        ),
        BadFile(
            "opinion.yaml",
            "allow_addresses: []",
            "allow_addresses: 10.0.0.0/8",
            [
                "opinion.yaml:9:18: error: “allow_addresses” must be a list: [a, b], or one “- ” a line."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "officer:",
            "oficer:",
            [
                "opinion.yaml:16:41: error: unknown key “oficer”. Did you mean “officer”?"
            ]
        ),
        BadFile(
            "opinion.yaml",
            "users: [root]",
            "users: [root, root]",
            [
                "opinion.yaml:16:39: error: “root” stands here again; first at opinion.yaml:16:33."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "feeds: Feeds",
            "feeds: Feds",
            [
                "Feds: error: does not exist; check the path."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "rules: Rules",
            "rules: opinion.yaml",
            [
                "opinion.yaml: error: is not a folder."
            ]
        ),
        BadFile(
            "opinion.yaml",
            "control: /run",
            "control: /run/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/x/",
            [
                "opinion.yaml:8:10: error: a socket path is at most 107 bytes long; use a shorter one."
            ]
        ),
    ]
}
