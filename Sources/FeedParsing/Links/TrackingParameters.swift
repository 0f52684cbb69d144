/// Query parameters that say who shared an address or where it was clicked, and nothing of what it leads to.
enum TrackingParameters {
    /// Whether `name=value` is one of them.
    static func contains(_ parameter: Substring) -> Bool {
        let pair = parameter.lowercased().split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = pair.first.map(String.init) else { return false }
        if names.contains(name) || prefixes.contains(where: { name.hasPrefix($0) }) { return true }
        return pair.count == 2 && markers[name]?.contains(String(pair[1])) == true
    }

    /// Analytics of Google, Adobe, Matomo, Piano, HubSpot, Bilibili.
    private static let prefixes = ["utm_", "mtm_", "pk_", "at_", "ns_", "hsa_", "oly_", "_hs", "share_", "spm_"]

    /// Click identifiers of advertising networks, social networks and newsletters, Chinese ones too.
    private static let names: Set<String> = [
        "spm", "scm", "fbclid", "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "msclkid", "yclid", "twclid", "ttclid",
        "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "vero_id", "wt.mc_id", "s_cid", "cmpid", "cmp", "ocid", "xtor",
        "ftag", "ito", "_ga", "_gl", "guccounter", "ref_src", "ref_url", "isappinstalled", "nsukey", "sharer_shareid",
        "vd_source", "bbid", "wfr", "sharefrom", "from_source", "sudaref", "srnd", "smid",
        "tdsourcetag", "qq_aio_chat_type", "weixin_share_id", "sharekey",
    ]

    /// Parameters that count only with these values, since they mean something elsewhere.
    private static let markers: [String: Set<String>] = [
        "from": ["rss", "timeline", "groupmessage", "singlemessage", "qq", "weixin", "wechat", "weibo", "feed"],
        "source": ["rss", "feed", "weixin", "weibo"],
        "ref": ["rss", "feed", "homepage"],
        "amp": ["1", "true", ""],
        "outputtype": ["amp"],
        "output": ["amp"],
    ]
}
