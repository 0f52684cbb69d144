import CCurl
import Glibc

/// libcurl's way into a transfer: C functions whose context is the unretained `Transfer`, which the loop keeps alive
/// for as long as its handle is in use.
enum TransferCallbacks {
    static let body: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(context) else { return 0 }
        let buffer = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return transfer.receive(buffer) ? buffer.count : 0
    }

    static let header: ccurl_data_callback = { bytes, size, count, context in
        guard let bytes, let transfer = transfer(context) else { return 0 }
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return transfer.receive(header: line) ? line.count : 0
    }

    static let openSocket: ccurl_open_socket_callback = { context, _, address in
        guard let address, let transfer = transfer(context), transfer.mayUse(ipAddress(address)) else { return -1 }
        let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        return socket(address.pointee.family, kind, address.pointee.protocol)
    }

    /// Asked before each request, on used connections too: those may have been opened under another policy.
    static let beforeRequest: ccurl_before_request_callback = { context, remote, _, _, _ in
        guard let transfer = transfer(context) else { return CURL_PREREQFUNC_ABORT }
        let address = remote.flatMap { IPAddress(parsing: String(cString: $0)) }
        return transfer.mayUse(address) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }

    /// libcurl's own remarks alone are looked at; it has no other way to tell the version of TLS.
    static let debug: ccurl_debug_callback = { _, kind, bytes, count, context in
        guard kind == CURLINFO_TEXT, let bytes, let transfer = transfer(context) else { return 0 }
        transfer.note(remark: UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func ipAddress(_ address: UnsafePointer<curl_sockaddr>) -> IPAddress? {
        var bytes = [UInt8](repeating: 0, count: 16)
        return IPAddress(bytes: bytes[..<ccurl_address_bytes(address, &bytes)])
    }
}
