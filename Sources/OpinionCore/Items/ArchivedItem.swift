/// An item that is in the archive.
package struct ArchivedItem: Sendable, Hashable {
    package let id: Int64
    package let item: Item

    package init(id: Int64, item: Item) {
        self.id = id
        self.item = item
    }
}

extension Item {
    /// Changes when the outlet changes the text (FNV-1a, 64 bit): a known item is matched again then.
    package var textHash: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in [title, summary, contentText] {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }
}
