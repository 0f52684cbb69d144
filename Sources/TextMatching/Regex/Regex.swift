import CPCRE2
import Glibc

/// A compiled regular expression over folded text.
///
/// Runs without case, in UTF-32, and within limits: one match costs a bounded number of steps, whatever the text.
/// `@unchecked Sendable`: PCRE2's compiled code is never changed after compiling; each match has data of its own.
final class Regex: @unchecked Sendable {
    /// What a search found.
    struct Outcome: Equatable {
        /// Where matches stand, by ascending start; they do not overlap.
        var places: [Range<Int>] = []
        /// False when the limits ended the search: whether there are further matches is not known.
        var isComplete = true
    }

    /// Steps for all places of one text together, and for one place at least and at most.
    private static let budget = 30_000_000
    private static let steps = 1_000...200_000
    /// So many places are tried between two looks at the clock.
    private static let window = 512
    /// Seconds of processor time for one text: steps do not count what a loop such as `[^a]*+` passes over, which in a
    /// long text can be most of it at every place.
    private static let longest = 0.5

    /// Whether it also matches where there is nothing.
    let matchesEmptyText: Bool
    private let code: OpaquePointer

    private init(_ code: OpaquePointer) {
        self.code = code
        var flag: UInt32 = 0
        pcre2_pattern_info_32(code, UInt32(PCRE2_INFO_MATCHEMPTY), &flag)
        matchesEmptyText = flag != 0
    }

    deinit { pcre2_code_free_32(code) }

    /// Compiles with `pcre2_compile`.
    static func compile(_ pattern: RegexPattern) -> Result<Regex, RegexFault> {
        let options =
            PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOTALL
            | PCRE2_USE_OFFSET_LIMIT
        let context = pcre2_compile_context_create_32(nil)
        defer { pcre2_compile_context_free_32(context) }
        pcre2_set_parens_nest_limit_32(context, 50)
        var number: Int32 = 0
        var offset = 0
        let code = pattern.scalars.withUnsafeBufferPointer {
            pcre2_compile_32($0.baseAddress, $0.count, options, &number, &offset, context)
        }
        if let code { return .success(Regex(code)) }
        return .failure(RegexFault(end: max(0, offset), message: message(number), number: number))
    }

    /// The matches in `text`, at most `limit`.
    func matches(in text: UnsafeBufferPointer<UInt32>, limit: Int) -> Outcome {
        var outcome = Outcome()
        guard let data = pcre2_match_data_create_32(1, nil) else { return Outcome(isComplete: false) }
        defer { pcre2_match_data_free_32(data) }
        let context = Self.context(textLength: text.count)
        defer { pcre2_match_context_free_32(context) }
        var start = 0
        let end = Self.processorTime() + Self.longest
        while outcome.places.count < limit, start < text.count {
            if start > Self.window, Self.processorTime() > end {
                outcome.isComplete = false
                break
            }
            pcre2_set_offset_limit_32(context, start + Self.window)
            let result = pcre2_match_32(code, text.baseAddress, text.count, start, PCRE2_NO_UTF_CHECK, data, context)
            if result == PCRE2_ERROR_NOMATCH {
                start += Self.window + 1
                continue
            }
            guard result >= 0, let ends = pcre2_get_ovector_pointer_32(data) else {
                outcome.isComplete = false
                break
            }
            let (lower, upper) = (ends[0], ends[1])
            // \K in a look-around may put the start behind the end; such a match has no text.
            if lower < upper { outcome.places.append(lower..<upper) }
            start = max(upper, start + 1)
        }
        if outcome.places.count >= limit { outcome.isComplete = false }
        return outcome
    }

    private static func context(textLength: Int) -> OpaquePointer? {
        let context = pcre2_match_context_create_32(nil)
        let steps = min(max(budget / max(textLength, 1), steps.lowerBound), steps.upperBound)
        pcre2_set_match_limit_32(context, UInt32(steps))
        pcre2_set_depth_limit_32(context, UInt32(steps))
        pcre2_set_heap_limit_32(context, 20_000)
        return context
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func message(_ number: Int32) -> String {
        var units = [UInt32](repeating: 0, count: 256)
        let length = pcre2_get_error_message_32(number, &units, units.count)
        return length > 0 ? units.prefix(Int(length)).text : "error \(number)"
    }
}
