import Glibc

/// The terminal while a full-screen command has it: raw keys, the alternate screen, no cursor, no automatic wrapping.
/// Whatever ends the program, it is given back as it was found.
enum RawTerminal {
    /// Only sequences that every terminal since the VT100 with xterm's alternate screen has, so that tmux and screen
    /// take them.
    private static let begin = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[2J"
    private static let end: StaticString = "\u{1B}[0m\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

    /// As the terminal was when the program began.
    private static let found: termios? = {
        var settings = termios()
        return tcgetattr(STDIN_FILENO, &settings) == 0 ? settings : nil
    }()

    /// Takes the terminal.
    static func enter() {
        guard var settings = found else { return }
        cfmakeraw(&settings)
        // Output keeps its meaning of line breaks; a read returns what there is.
        settings.c_oflag |= tcflag_t(OPOST)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
        write(begin)
    }

    /// Gives it back. Calls only what a signal handler may call.
    static func leave() {
        end.withUTF8Buffer { _ = Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        guard var settings = found else { return }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Rows and columns now; 24 × 80 where the terminal does not say.
    static var size: ScreenSize {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return ScreenSize(rows: 24, columns: 80)
        }
        return ScreenSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
    }

    static var isPossible: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && Environment.value("TERM") != "dumb"
    }

    // MARK: Crashes

    /// A crash of the program itself gives the terminal back too, and then goes its way.
    static func restoreOnCrash() {
        _ = found
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
            signal(number) { number in
                RawTerminal.leave()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
