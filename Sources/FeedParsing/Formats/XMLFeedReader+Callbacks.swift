import CFeedXML

extension XMLFeedReader {
    /// The C functions that lead back into the reader whose address libxml2 was given.
    static let handlers = FeedXMLHandlers(
        resolve: { user, name in
            let name = name.pointee
            return reader(user).resolve(
                String(cString: name.local),
                prefix: name.prefix.map { String(cString: $0) },
                uri: name.uri.map { String(cString: $0) }
            ).rawValue
        },
        start: { user, code, name, attributes, count in
            reader(user).start(Element(code: code), name.pointee, Attributes(attributes, count: count))
        },
        end: { user, _, name in reader(user).end(name.pointee) }
    )
}

private func reader(_ user: UnsafeMutableRawPointer) -> XMLFeedReader {
    Unmanaged<XMLFeedReader>.fromOpaque(user).takeUnretainedValue()
}
