/// The members of a JSON object, kept in canonical order: by the code points of their keys.
///
/// Keys are compared as UTF-8 bytes, whose order is that of the code points. A Swift dictionary would not do: it takes
/// canonically equivalent texts for one key.
package struct JSONObject: Sendable {
    /// One key and its value.
    package struct Member: Sendable {
        package let key: String
        package let value: JSONValue
    }

    /// The members in canonical order, every key once.
    package private(set) var members: [Member] = []

    /// An object without members.
    package init() {}

    /// The value of a key; setting nil takes the member out.
    package subscript(key: String) -> JSONValue? {
        get {
            let place = place(of: key)
            return holds(key, at: place) ? members[place].value : nil
        }
        set {
            let place = place(of: key)
            if holds(key, at: place) { members.remove(at: place) }
            if let newValue { members.insert(Member(key: key, value: newValue), at: place) }
        }
    }

    /// Adds a member and answers true, or answers false when the key is there already.
    mutating func add(_ key: String, _ value: JSONValue) -> Bool {
        let place = place(of: key)
        if holds(key, at: place) { return false }
        members.insert(Member(key: key, value: value), at: place)
        return true
    }

    /// The first place whose key is not before this one; canonical input is answered by the first comparison.
    private func place(of key: String) -> Int {
        if let last = members.last, last.key.utf8.lexicographicallyPrecedes(key.utf8) { return members.count }
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if members[middle].key.utf8.lexicographicallyPrecedes(key.utf8) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func holds(_ key: String, at place: Int) -> Bool {
        place < members.count && members[place].key.utf8.elementsEqual(key.utf8)
    }
}
