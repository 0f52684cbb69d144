import Glibc
import OpinionCore

/// What the end of a program says about the message that it was given.
enum ProgramVerdict {
    static func of(_ end: ProgramEnd, _ program: Program) -> Verdict {
        switch end {
        case .exited(0, _): .sent
        case .exited(let code, let line): exited(code, line)
        case .killed(let signal, let line):
            .retry(after: nil, reason: VerdictReason("signal_\(signal)", killed(signal)).adding(output: line))
        case .late(let line): .unknown(VerdictReason("timeout", late(program.time)).adding(output: line))
        case .givenUp: .unknown(VerdictReason("cancelled", givenUp))
        case .notStarted(.noThread): .retry(after: nil, reason: VerdictReason("thread", noRoom))
        case .notStarted(.system(let code)): notStarted(code)
        }
    }

    private static func exited(_ code: Int32, _ line: String?) -> Verdict {
        let row = ExitCode.row(code)
        let reason = VerdictReason("exit_\(code)", naming(code, row?.text ?? refused)).adding(output: line)
        switch row?.meaning ?? .broken {
        case .retry(let after): return .retry(after: after, reason: reason)
        case .unexplained: return .unexplained(reason)
        case .broken: return .channelBroken(reason)
        case .content: return .contentRejected(reason)
        }
    }

    private static func notStarted(_ code: Int32) -> Verdict {
        switch code {
        case ENOENT, ENOTDIR: .channelBroken(VerdictReason("program_missing", missing))
        case EACCES, EPERM, EISDIR, ELOOP: .channelBroken(VerdictReason("program_forbidden", forbidden))
        case ENOEXEC, EINVAL, E2BIG, ENAMETOOLONG, EFAULT:
            .channelBroken(VerdictReason("program_form", noProgram))
        case ETXTBSY: .retry(after: nil, reason: VerdictReason("program_busy", beingWritten))
        default: .retry(after: nil, reason: VerdictReason("errno_\(code)", noRoom))
        }
    }

    private static func naming(_ code: Int32, _ text: Phrase) -> Phrase {
        Phrase(
            "\(text.traditional)（退出碼 \(code)）",
            "\(text.simplified)（退出码 \(code)）",
            "\(text.english) (exit code \(code))"
        )
    }
}

extension ProgramVerdict {
    private static let refused = Phrase("程序報告失敗；請查其日誌", "程序报告失败；请查其日志", "the program failed; look into it")
    private static let missing = Phrase(
        "找不到程序；請核對 command 的路徑，以及腳本首行的解釋器",
        "找不到程序；请核对 command 的路径，以及脚本首行的解释器",
        "the program is not there; check the path in command, and the interpreter in a script's first line"
    )
    private static let forbidden = Phrase(
        "程序不可執行；請用 chmod 加上執行權限，並讓 opinion 用戶讀得到",
        "程序不可执行；请用 chmod 加上执行权限，并让 opinion 用户读得到",
        "the program cannot be run; make it executable with chmod, and readable to the user opinion"
    )
    private static let noProgram = Phrase(
        "文件不是程序；腳本首行須為 #! 與解釋器",
        "文件不是程序；脚本首行须为 #! 与解释器",
        "the file is no program; a script begins with #! and its interpreter"
    )
    private static let beingWritten = Phrase(
        "程序文件正在被寫入；稍後重試",
        "程序文件正在被写入；稍后重试",
        "the program's file is being written; it is tried again"
    )
    private static let noRoom = Phrase(
        "系統資源不足，程序未能啟動；稍後重試",
        "系统资源不足，程序未能启动；稍后重试",
        "the system had no room to start the program; it is tried again"
    )
    private static let givenUp = Phrase(
        "守護進程停止時程序尚未結束，已終止；是否送達不明",
        "守护进程停止时程序尚未结束，已终止；是否送达不明",
        "the daemon stopped while the program ran, which was ended; the message may have arrived"
    )

    private static func killed(_ signal: Int32) -> Phrase {
        Phrase(
            "程序被信號 \(signal) 終止，稍後重試",
            "程序被信号 \(signal) 终止，稍后重试",
            "signal \(signal) ended the program; it is tried again"
        )
    }

    private static func late(_ time: TimeSpan) -> Phrase {
        Phrase(
            "程序 \(time.spoken(.traditional))內沒有結束，已終止，是否送達不明；請檢查程序，或放寬 timeout",
            "程序 \(time.spoken(.simplified))内没有结束，已终止，是否送达不明；请检查程序，或放宽 timeout",
            "the program did not end within \(time.spoken(.english)) and was ended, so the message may have arrived; look into it, or raise timeout"
        )
    }
}

extension VerdictReason {
    /// The same with the first line of a program's errors, made harmless, in brackets.
    fileprivate func adding(output line: String?) -> VerdictReason {
        adding(answer: line, lead: Phrase("程序說", "程序说", "it says"))
    }
}
