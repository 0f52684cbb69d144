import Foundation
import Glibc

/// `openssl s_server` or nginx on loopback with certificates made for the occasion.
package final class TLSServer {
    package static let openssl = "/usr/bin/openssl"
    package static let nginx = "/usr/sbin/nginx"

    /// What is wrong with the server's certificate, if anything.
    package enum Fault: String, Sendable {
        case none, expired, otherName, missingIntermediate, selfSigned
    }

    package struct NotStarted: Error {}

    /// The root certificate that a client would trust.
    package let caFile: String
    package private(set) var port = 0
    private var processID: pid_t = 0
    private let output: UnsafeMutablePointer<FILE>
    private let folder: String

    /// With a port it is nginx, which speaks HTTP/2, that listens there; it takes every message posted to `/robot`.
    package init(_ fault: Fault, http2 wanted: UInt16? = nil) throws {
        folder = NSTemporaryDirectory() + "tls-\(UUID().uuidString)"
        caFile = folder + "/ca.pem"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard let output = popen("cd \(folder) && FAULT=\(fault.rawValue)\n" + Self.script + Self.start(wanted), "re")
        else {
            throw NotStarted()
        }
        self.output = output
        try readGreeting()
    }

    deinit {
        if processID > 0 { kill(processID, SIGKILL) }
        pclose(output)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Reads the process number, then up to the line `ACCEPT 127.0.0.1:PORT`.
    private func readGreeting() throws {
        var line = [CChar](repeating: 0, count: 200)
        while port == 0 {
            guard fgets(&line, Int32(line.count), output) != nil else { throw NotStarted() }
            let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            let words = text.split { $0 == " " || $0 == ":" || $0 == "\n" }
            if words.first == "PID" { processID = words.last.flatMap { pid_t($0) } ?? 0 }
            if words.first == "ACCEPT" { port = words.last.flatMap { Int($0) } ?? 0 }
        }
    }

    private static let script = """
        {
        key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
        name=IP:127.0.0.1 days=2 chain="-cert_chain mid.pem"
        case $FAULT in
            otherName) name=DNS:other.example ;;
            expired) days=-1 ;;
            missingIntermediate) chain= ;;
        esac
        openssl req -x509 $key -keyout ca.key -out ca.pem -days 2 -subj /CN=root
        openssl req $key -keyout mid.key -out mid.csr -subj /CN=middle -addext basicConstraints=critical,CA:TRUE
        openssl x509 -req -in mid.csr -CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copy -days 2 -out mid.pem
        openssl req $key -keyout leaf.key -out leaf.csr -subj /CN=leaf -addext subjectAltName=$name
        openssl x509 -req -in leaf.csr -CA mid.pem -CAkey mid.key -CAcreateserial -copy_extensions copy -days $days \
          -out leaf.pem
        if [ $FAULT = selfSigned ]; then
            chain=
            openssl req -x509 $key -keyout leaf.key -out leaf.pem -days 2 -subj /CN=leaf -addext subjectAltName=$name
        fi
        } >/dev/null 2>&1 </dev/null

        """

    private static func start(_ port: UInt16?) -> String {
        guard let port else {
            return """
                echo PID $$
                exec openssl s_server -accept 127.0.0.1:0 -cert leaf.pem -key leaf.key -www $chain </dev/null 2>/dev/null
                """
        }
        return """
            cat leaf.pem mid.pem > chain.pem
            head -c 15000 /dev/zero > feed
            cat > nginx.conf <<END
            master_process off; pid $PWD/pid; error_log $PWD/error; events { worker_connections 256; }
            http { access_log off; client_body_temp_path $PWD/1; proxy_temp_path $PWD/2; fastcgi_temp_path $PWD/3;
                uwsgi_temp_path $PWD/4; scgi_temp_path $PWD/5;
                server { listen 127.0.0.1:\(port) ssl http2; root $PWD;
                    ssl_certificate $PWD/chain.pem; ssl_certificate_key $PWD/leaf.key;
                    location = /robot { default_type application/json; return 200 '{"errcode":0}'; } } }
            END
            \(nginx) -p $PWD -e $PWD/error -c $PWD/nginx.conf >/dev/null 2>&1 </dev/null
            echo PID $(cat pid)
            echo ACCEPT \(port)
            """
    }
}
