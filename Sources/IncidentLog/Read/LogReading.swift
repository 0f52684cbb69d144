/// What a reading of the log gave: the records in order, and the lines that are none.
package struct LogReading: Sendable, Equatable {
    /// A line by its file's name and its number from 1.
    package struct Place: Sendable, Equatable {
        package let file: String
        package let line: Int
    }

    package internal(set) var records: [LogRecord] = []
    /// Lines that hold no record, which includes one just being written; the first hundred.
    package internal(set) var unreadable: [Place] = []
}
