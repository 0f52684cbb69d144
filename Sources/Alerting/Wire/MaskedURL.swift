/// An address as a person may see it: what a vendor publishes stands, everything else may be a token.
enum MaskedURL {
    private static let mask = "•••"
    private static let hosts: Set<String> = [
        "oapi.dingtalk.com", "qyapi.weixin.qq.com", "open.feishu.cn", "open.larksuite.com", "hooks.slack.com",
        "ntfy.sh", "api.day.app", "127.0.0.1", "localhost",
    ]
    private static let steps: Set<String> = [
        "robot", "send", "cgi-bin", "webhook", "open-apis", "bot", "v2", "hook", "services", "push",
    ]
    private static let names: Set<String> = ["timestamp"]
    /// What a text may say although an address has it.
    static let published = hosts.union(steps).union(["access_token", "https"])

    /// `https://oapi.dingtalk.com/robot/send?access_token=•••&timestamp=1700000000000&sign=•••`
    static func of(_ url: String) -> String {
        guard let mark = url.firstRange(of: "://") else { return mask }
        let rest = url[mark.upperBound...]
        let host = rest.prefix { !"/?#".contains($0) }
        let path = rest.dropFirst(host.count).prefix { !"?#".contains($0) }
        let query = rest.dropFirst(host.count + path.count).dropFirst().prefix { $0 != "#" }
        return url[..<mark.upperBound] + shown(host) + path.split(separator: "/").map(step).joined()
            + (query.isEmpty ? "" : "?" + query.split(separator: "&").map(field).joined(separator: "&"))
    }

    private static func shown(_ host: Substring) -> String {
        let name = host.split(separator: ":").first.map(String.init) ?? ""
        return hosts.contains(name.lowercased()) ? String(host) : mask
    }

    private static func step(_ step: Substring) -> String { "/" + (steps.contains(String(step)) ? String(step) : mask) }

    private static func field(_ field: Substring) -> String {
        guard let mark = field.firstIndex(of: "=") else { return mask }
        let name = String(field[..<mark])
        return names.contains(name) ? String(field) : "\(name)=\(mask)"
    }
}
