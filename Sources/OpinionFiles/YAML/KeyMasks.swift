import OpinionCore

/// The text with repeated keys made distinct, since the parser stops at the first repetition and names one place of it.
///
/// One scalar of the earlier key is replaced, so that no line or column moves; the conversion puts the name back and
/// finds both places.
struct KeyMasks {
    /// A repetition that could not be hidden.
    struct Failure: Error {
        let key: String
        let place: SourcePosition
    }

    private let source: SourceText
    private var scalars: [Unicode.Scalar]
    private var hidden: [SourcePosition: String] = [:]

    /// More repetitions than these in one file are not worth naming one by one.
    private static let most = 20
    private static let firstMask: UInt32 = 0xE000

    init(_ source: SourceText) {
        self.source = source
        scalars = source.scalars
    }

    var file: String { source.file }

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The key's own name, where it was hidden.
    func name(of key: String, at place: SourcePosition) -> String { hidden[place] ?? key }

    mutating func hide(_ key: String, line: Int, column: Int) throws(Failure) {
        let place = SourcePosition(file: file, line: line, column: column)
        let failure = Failure(key: key, place: place)
        guard hidden.count < Self.most, hidden[place] == nil, var index = source.index(line: line, column: column),
            index < scalars.count, let mask = Unicode.Scalar(Self.firstMask + UInt32(hidden.count))
        else { throw failure }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard index < scalars.count, scalars[index] == key.unicodeScalars.first else { throw failure }
        scalars[index] = mask
        hidden[place] = key
    }
}
