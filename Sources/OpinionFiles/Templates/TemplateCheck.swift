package import OpinionCore

/// Looks at templates when they are read, so that one that cannot be used is found at its place, and not when a message
/// is to be sent. What they mean is known to the room of messages, which this target may not use.
package struct TemplateCheck: Sendable {
    /// The kinds of channels that take a template.
    let kinds: [String]
    /// Why a template cannot be used; nil when it can.
    let fault: @Sendable (TemplateFolder.Layout, [String: TemplateFolder.File]) -> TemplateFault?

    package init(
        kinds: [String],
        fault: @escaping @Sendable (TemplateFolder.Layout, [String: TemplateFolder.File]) -> TemplateFault?
    ) {
        (self.kinds, self.fault) = (kinds, fault)
    }
}
