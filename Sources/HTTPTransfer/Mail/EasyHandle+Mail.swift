import CCurl

extension EasyHandle {
    /// Makes the handle ready for a message; transfer and list must outlive its use. Returns libcurl's refusal if any.
    func configure(for transfer: MailTransfer, recipients: UnsafeMutablePointer<curl_slist>?) -> CURLcode {
        clear()
        setMailCallbacks(to: Unmanaged.passUnretained(transfer).toOpaque())
        setMailTarget(transfer.server)
        setLogin(transfer.server)
        set(CURLOPT_MAIL_FROM, "<\(transfer.message.sender)>")
        check(ccurl_set_recipients(raw, recipients))
        set(CURLOPT_UPLOAD, 1)
        check(ccurl_set_offset(raw, CURLOPT_INFILESIZE_LARGE, curl_off_t(transfer.message.text.count)))
        setMailLimits(transfer.limits)
        return optionFailure
    }

    private func setMailCallbacks(to transfer: UnsafeMutableRawPointer) {
        for option in [CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_XFERINFODATA, CURLOPT_DEBUGDATA] {
            check(ccurl_set_pointer(raw, option, transfer))
        }
        check(ccurl_set_read_callback(raw, MailCallbacks.read))
        check(ccurl_set_header_callback(raw, MailCallbacks.line))
        check(ccurl_set_write_callback(raw, MailCallbacks.nothing))
        check(ccurl_set_progress_callback(raw, MailCallbacks.progress))
        check(ccurl_set_debug_callback(raw, MailCallbacks.debug))
        set(CURLOPT_NOPROGRESS, 0)
        // The debug callback takes it all: nothing is printed.
        set(CURLOPT_VERBOSE, 1)
    }

    private func setMailTarget(_ server: MailServer) {
        set(CURLOPT_URL, server.address)
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // An empty string keeps libcurl from reading all_proxy and no_proxy in the environment.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOPROXY, "")
        let isSecure = server.security == .required
        set(CURLOPT_USE_SSL, Int((isSecure ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
        if let file = server.caFile { trustOnly(file) }
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_QUICK_EXIT, 1)
        // Closed, farewell included, while the limits of this transfer still hold.
        set(CURLOPT_FRESH_CONNECT, 1)
        set(CURLOPT_FORBID_REUSE, 1)
    }

    /// The two logins that every server has and that are safe inside TLS. Left to itself libcurl prefers Kerberos or
    /// NTLM where a server offers them, and fails without a domain.
    private func setLogin(_ server: MailServer) {
        guard let login = server.login else { return }
        set(CURLOPT_USERNAME, login.user)
        set(CURLOPT_PASSWORD, login.password)
        set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN")
    }

    /// libcurl counts greeting and login as connecting, and servers let strangers wait for the greeting: the time to
    /// connect is ours to measure.
    private func setMailLimits(_ limits: MailLimits) {
        set(CURLOPT_TIMEOUT_MS, limits.totalTime.curlMilliseconds)
        set(CURLOPT_CONNECTTIMEOUT_MS, limits.totalTime.curlMilliseconds)
    }
}
