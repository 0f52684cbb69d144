import CCurl

/// libcurl's way into a mail transfer: C functions whose context is the unretained `MailTransfer`, which waits on the
/// same thread for libcurl to be done.
enum MailCallbacks {
    /// Gives pieces of the text away.
    static let read: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(context) else { return Int(CURL_READFUNC_ABORT) }
        return transfer.give(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
    }

    /// A line of the server's.
    static let line: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(context) else { return 0 }
        transfer.journal.received(UnsafeRawBufferPointer(start: bytes, count: size * count))
        return size * count
    }

    /// Mail has no answer besides; whatever comes is dropped.
    static let nothing: ccurl_data_callback = { _, size, count, _ in size * count }

    /// The commands alone are looked at, and only their names.
    static let debug: ccurl_debug_callback = { _, kind, bytes, count, context in
        guard kind == CURLINFO_HEADER_OUT, let bytes, let transfer = transfer(context) else { return 0 }
        transfer.journal.sent(UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
    }

    /// Asked about once a second, also while libcurl waits for an answer.
    static let progress: ccurl_progress_callback = { context, _, _, _, _ in
        transfer(context)?.mayGoOn() == true ? 0 : 1
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> MailTransfer? {
        context.map { Unmanaged<MailTransfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
