import ControlAPI
import Glibc
import HTTPTransfer
import OpinionCore

/// Why the daemon cannot be reached, found by looking at the socket, and what to do.
enum SocketDiagnosis {
    /// What a look at the socket's path showed.
    enum Finding: Equatable {
        case missing
        case tooLong
        case notASocket
        /// This person may not use it; members of the group may.
        case forbidden(group: String)
        case nobodyListens
    }

    /// - Parameter isAct: the request might have changed something, which is unknown after a time-out.
    static func failure(_ error: HTTPError, socket: String, isAct: Bool, _ language: Language) -> CommandFailure {
        switch error.code {
        case .timeout, .tooSlow, .emptyReply, .reset, .truncated:
            let text = isAct ? unknown(socket) : silent(socket)
            return CommandFailure(.unreachable, text[language])
        case .tooLarge:
            return CommandFailure(.failed, error.localized(language.rawValue))
        default:
            return CommandFailure(.unreachable, text(look(at: socket), socket: socket)[language])
        }
    }

    static func look(at socket: String) -> Finding {
        guard socket.utf8.count < 108 else { return .tooLong }
        var status = stat()
        guard stat(socket, &status) == 0 else {
            return errno == EACCES ? .forbidden(group: groupOfFolder(of: socket)) : .missing
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else { return .notASocket }
        return access(socket, W_OK) == 0 ? .nobodyListens : .forbidden(group: name(ofGroup: status.st_gid))
    }

    static func text(_ finding: Finding, socket: String) -> Phrase {
        switch finding {
        case .missing:
            Phrase(
                "連不上 opiniond：\(socket) 不存在。請用 systemctl status opiniond 看它是否在運行；控制接口在別處時用 --socket 或 OPINION_SOCKET 指定。",
                "连不上 opiniond：\(socket) 不存在。请用 systemctl status opiniond 看它是否在运行；控制接口在别处时用 --socket 或 OPINION_SOCKET 指定。",
                "Cannot reach opiniond: \(socket) does not exist. See systemctl status opiniond; if the socket is elsewhere, give --socket or OPINION_SOCKET."
            )
        case .tooLong:
            Phrase(
                "控制接口的路徑太長（上限 107 字節）：請用較短的 --socket。",
                "控制接口的路径太长（上限 107 字节）：请用较短的 --socket。",
                "The socket's path is too long (107 bytes at most): give a shorter --socket."
            )
        case .notASocket:
            Phrase(
                "\(socket) 不是 opiniond 的控制接口。請檢查 --socket 與 OPINION_SOCKET。",
                "\(socket) 不是 opiniond 的控制接口。请检查 --socket 与 OPINION_SOCKET。",
                "\(socket) is not a control socket. Check --socket and OPINION_SOCKET."
            )
        case .forbidden(let group):
            Phrase(
                "無權使用 \(socket)：須屬於用戶組 \(group)。請管理員執行 usermod -aG \(group) 用戶名，再重新登錄。",
                "无权使用 \(socket)：须属于用户组 \(group)。请管理员执行 usermod -aG \(group) 用户名，再重新登录。",
                "Not permitted to use \(socket): it takes group \(group). Ask the administrator for usermod -aG \(group) USER, then log in again."
            )
        case .nobodyListens:
            Phrase(
                "連不上 opiniond：\(socket) 沒有程序應答。請用 systemctl status opiniond 與 journalctl -u opiniond 查看。",
                "连不上 opiniond：\(socket) 没有程序应答。请用 systemctl status opiniond 与 journalctl -u opiniond 查看。",
                "Cannot reach opiniond: nobody listens on \(socket). See systemctl status opiniond and journalctl -u opiniond."
            )
        }
    }

    private static func silent(_ socket: String) -> Phrase {
        Phrase(
            "opiniond 在限時內沒有回答（\(socket)）。請用 systemctl status opiniond 查看後再試。",
            "opiniond 在限时内没有回答（\(socket)）。请用 systemctl status opiniond 查看后再试。",
            "opiniond did not answer in time (\(socket)). See systemctl status opiniond, then try again."
        )
    }

    private static func unknown(_ socket: String) -> Phrase {
        Phrase(
            "opiniond 沒有答完（\(socket)），不知是否已記錄：請先用 opinionctl show 或 log show 核對，沒有再做一次。",
            "opiniond 没有答完（\(socket)），不知是否已记录：请先用 opinionctl show 或 log show 核对，没有再做一次。",
            "opiniond did not finish its answer (\(socket)); whether it was recorded is unknown. Look with opinionctl show or log show, and do it again if not."
        )
    }

    private static func groupOfFolder(of socket: String) -> String {
        let folder = socket.split(separator: "/").dropLast().joined(separator: "/")
        var status = stat()
        return stat("/" + folder, &status) == 0 ? name(ofGroup: status.st_gid) : "opinion"
    }

    private static func name(ofGroup group: gid_t) -> String {
        guard let entry = getgrgid(group), let name = entry.pointee.gr_name else { return String(group) }
        return String(cString: name)
    }
}
