/// An archived item as it is compared.
package struct StoryItem: Sendable {
    package let id: Int64
    package let features: StoryFeatures
    /// The weight of all terms of its title when it was archived.
    package let weight: Double
    /// An officer has put it where it is.
    package let isSettled: Bool

    package init(id: Int64, features: StoryFeatures, weight: Double, isSettled: Bool = false) {
        (self.id, self.features, self.weight, self.isSettled) = (id, features, weight, isSettled)
    }
}

/// A story that an item may belong to.
package struct StoryNeighbour: Sendable {
    package let story: StoryID
    /// The latest of its items, as many as tell what it is about.
    package let items: [StoryItem]
    /// An officer has corrected it, or an incident rests on it: it is not merged with another such.
    package let isBound: Bool

    package init(story: StoryID, items: [StoryItem], isBound: Bool) {
        (self.story, self.items, self.isBound) = (story, items, isBound)
    }

    /// How many of its items are looked at.
    package static let most = 8
}
