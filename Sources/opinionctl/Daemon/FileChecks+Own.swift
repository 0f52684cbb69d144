import Alerting
import FeedRecipes
import OpinionFiles

extension FileChecks {
    /// What this program understands.
    static let own = FileChecks(
        recipes: .parser,
        channels: ChannelKinds.forms,
        channelFault: ChannelFactory.keyFault,
        templates: TemplateCheck(kinds: ChannelKinds.withMessages, fault: TemplateReading.fault)
    )
}
