package import OpinionCore

/// What the rooms beside this one say of the parts of files that they understand.
package struct FileChecks: Sendable {
    /// The parser: selectors, paths and date formats of feeds.
    package let recipes: RecipeCheck
    /// The channels: which kinds there are, and which keys each takes.
    package let channels: [ChannelForm]
    /// The messages: which kinds take a template, and whether it can be used.
    package let templates: TemplateCheck

    package init(recipes: RecipeCheck, channels: [ChannelForm], templates: TemplateCheck) {
        (self.recipes, self.channels, self.templates) = (recipes, channels, templates)
    }
}
