import Alerting
import OpinionCore

@testable import OpinionFiles

extension RecipeCheck {
    /// Takes every selector but those with a `!`, and points at it.
    static let sample = RecipeCheck { form in
        guard case .page(let list) = form else { return [] }
        return [("item", list.item), ("title", list.title)].flatMap { key, selectors in
            selectors.enumerated().compactMap { index, selector in
                selector.unicodeScalars.firstIndex(of: "!").map { place in
                    let offset = selector.unicodeScalars.distance(from: selector.startIndex, to: place)
                    let text = Phrase("「!」不能用。", "“!”不能用。", "“!” is not understood.")
                    return Fault(key: key, index: index, offset: offset, text: text)
                }
            }
        }
    }
}

extension FileChecks {
    static let sample = FileChecks(
        recipes: .sample,
        channels: ChannelKinds.forms,
        channelFault: ChannelFactory.keyFault,
        templates: TemplateCheck(kinds: ChannelKinds.withMessages, fault: TemplateReading.fault)
    )
}

extension ConfigurationLoader {
    static func load(_ path: String, credentialsDirectory: String?) throws(FileFaults) -> Loaded {
        try load(path, credentialsDirectory: credentialsDirectory, checks: .sample)
    }
}
