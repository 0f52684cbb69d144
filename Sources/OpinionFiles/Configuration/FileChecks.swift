package import OpinionCore

/// What the rooms beside this one say of the parts of files that they understand.
package struct FileChecks: Sendable {
    /// The parser: selectors, paths and date formats of feeds.
    package let recipes: RecipeCheck
    /// The channels: which kinds there are, and which keys each takes.
    package let channels: [ChannelForm]
    /// What is wrong with the keys that only a channel's kind understands; nil when they are well.
    let channelFault: @Sendable (ChannelConfiguration) -> Phrase?
    /// The messages: which kinds take a template, and whether it can be used.
    package let templates: TemplateCheck

    package init(
        recipes: RecipeCheck,
        channels: [ChannelForm],
        channelFault: @escaping @Sendable (ChannelConfiguration) -> Phrase?,
        templates: TemplateCheck
    ) {
        (self.recipes, self.channels, self.templates) = (recipes, channels, templates)
        self.channelFault = channelFault
    }
}
