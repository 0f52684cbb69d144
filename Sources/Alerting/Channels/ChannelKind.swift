package import OpinionCore

/// A kind of channel: what the configuration may say of it, and how one is made. A new kind is a folder here and a line
/// in `ChannelKinds`.
package protocol ChannelKind: Sendable {
    static var form: ChannelForm { get }
    /// How its texts are written; nil for a kind that has no text of its own to lay out.
    static var messages: MessageForm? { get }
    /// Looks at the keys that only this kind understands, and at no secret.
    static func check(_ configuration: ChannelConfiguration) throws(ChannelFault)
    static func make(_ setup: ChannelSetup) throws(ChannelFault) -> any Channel
}

extension ChannelKind {
    package static var messages: MessageForm? { nil }
    package static func check(_ configuration: ChannelConfiguration) throws(ChannelFault) {}
}

/// All that a channel is made of.
package struct ChannelSetup: Sendable {
    package let configuration: ChannelConfiguration
    /// What the channel's secret files hold.
    package let secrets: ChannelSecrets
    /// In the channel's own language.
    package let settings: MessageSettings
    package let post: ChannelPost
    package let terminal: TerminalOutput

    var name: String { configuration.name }
}
