/// Something in the input that was wrong and was read all the same.
package struct Repair: Sendable, Hashable {
    /// What was wrong.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case strayAmpersand
        case strayLessThan
        case undeclaredEntity
        /// Entities made to fill the memory of whoever expands them; left inert.
        case hostileEntities
        /// A reference to an entity in a file or at an address; neither is read.
        case externalEntity
        case controlCharacters
        case invalidReference
        case junkBeforeDocument
        case junkAfterDocument
        case badDeclaration
        case truncated
        case strayComma
        case looseJSON
        case brokenJSON
        case undeclaredPrefix
        case unbalancedTags
        case badAttributes
        case misplacedMarkup
        case severalRoots
        case unclosedCharacterData
        case undecodableBytes
        case wrongCharset
        /// Parts were written in another encoding than the rest.
        case mixedCharsets
        case nestedItem
        case itemsOverLimit
        case unreadableItem
        case unreadableDate
        case otherXMLError
    }

    /// The line of the first occurrence, from 1; 0 where lines do not apply.
    package let line: Int
    package let what: Kind
    /// How often it occurred.
    package let count: Int

    package init(line: Int, what: Kind, count: Int = 1) {
        self.line = line
        self.what = what
        self.count = count
    }
}
