extension MarkupRepair {
    /// Writes a start tag, closing first what cannot be its parent.
    mutating func openTag(_ tag: MarkupTag) {
        if tag.isBroken { note(.badAttributes) }
        if Self.isItem(tag.name) { closeOpenItem() }
        closeUnclosedField(before: tag.name)
        guard open.count < maxDepth + 8 else { return giveUp(.tooDeep) }
        write("<")
        write(tag.name)
        for attribute in tag.attributes { write(attribute) }
        if tag.isEmpty {
            write("/>")
        } else {
            write(">")
            open.append(tag.name)
        }
    }

    /// Writes an end tag, with those that are missing before it; an end without a start is left out.
    mutating func closeTag(_ tag: MarkupTag) {
        guard let index = open.lastIndex(where: { Self.equal($0, tag.name) }) else { return note(.unbalancedTags) }
        if index < open.count - 1 { note(.unbalancedTags) }
        close(downTo: index)
    }

    /// A field whose end tag is missing ends where the next field begins.
    private mutating func closeUnclosedField(before name: [UInt8]) {
        guard let last = open.last, FieldNames.ends(last, before: name) else { return }
        note(.unbalancedTags)
        close(downTo: open.count - 1)
    }

    /// A new item ends the one that was never closed.
    private mutating func closeOpenItem() {
        guard let index = open.lastIndex(where: Self.isItem) else { return }
        note(.nestedItem)
        close(downTo: index)
    }

    private mutating func close(downTo index: Int) {
        while open.count > index, let name = open.popLast() {
            // The root's end comes last of all.
            if !open.isEmpty { writeEndTag(name) }
        }
    }

    mutating func writeEndTag(_ name: [UInt8]) {
        write("</")
        write(name)
        write(">")
    }

    private mutating func write(_ attribute: MarkupTag.Attribute) {
        write(" ")
        write(attribute.name)
        write("=\"")
        var at = attribute.value.lowerBound
        while at < attribute.value.upperBound {
            if scanner.bytes[at] == UInt8(ascii: "&") {
                at = writeReference(at)
            } else {
                let start = at
                while at < attribute.value.upperBound, scanner.bytes[at] != UInt8(ascii: "&") { at += 1 }
                writeEscaped(scanner.bytes[start..<at])
            }
        }
        write("\"")
    }

    private static func isItem(_ name: [UInt8]) -> Bool {
        equal(name, Array("item".utf8)) || equal(name, Array("entry".utf8))
    }

    static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { lowered($0) == lowered($1) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
