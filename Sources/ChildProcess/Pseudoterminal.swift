import Glibc
import Synchronization

/// A terminal for a program under test: what the program writes to it, and what a person types.
package final class Pseudoterminal: Sendable {
    /// The end that the program gets.
    package let path: String
    private let descriptor: Int32
    private let held: Mutex<TerminalScreen>

    package struct NotOpened: Error {
        package let code: Int32
    }

    // Of <asm-generic/ioctls.h>: what posix_openpt(3) and its like do, which the default headers do not show.
    private static let unlock: UInt = 0x4004_5431
    private static let number: UInt = 0x8004_5430

    package init(rows: Int, columns: Int) throws(NotOpened) {
        descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var isLocked: Int32 = 0
        var name: UInt32 = 0
        guard descriptor >= 0, ioctl(descriptor, Self.unlock, &isLocked) == 0,
            ioctl(descriptor, Self.number, &name) == 0
        else { throw NotOpened(code: errno) }
        path = "/dev/pts/\(name)"
        held = Mutex(TerminalScreen(rows: rows, columns: columns))
        resize(rows: rows, columns: columns)
    }

    deinit { close(descriptor) }

    /// What stands on the screen now.
    package var screen: TerminalScreen {
        held.withLock { screen in
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                guard count > 0 else { return screen }
                screen.feed(buffer[..<count])
            }
        }
    }

    package func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(descriptor, bytes, bytes.count)
    }

    /// Tells the program of another size, as the window of a person does.
    package func resize(rows: Int, columns: Int) {
        held.withLock { $0.resize(rows: rows, columns: columns) }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    /// True while keys are given to the program one by one, and not shown by the terminal.
    package var isRaw: Bool {
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else { return false }
        return settings.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0
    }
}
