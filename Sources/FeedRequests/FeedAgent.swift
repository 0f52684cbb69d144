/// How this program presents itself to the servers of feeds: with a way to reach whoever runs it.
package enum FeedAgent {
    /// What every request of this program says, whatever it is for.
    package static let product = "opinion/0.1"

    /// `opinion/0.1 (+https://www.example.gov.cn/opinion)`. Without a contact it says what it is for; the bureau's name
    /// is not in it, since a header holds ASCII.
    package static func name(contact: String?) -> String {
        guard let contact else { return product + " (public-opinion monitoring of a city bureau)" }
        return "\(product) (+\(contact.contains("://") ? contact : "mailto:" + contact))"
    }
}
