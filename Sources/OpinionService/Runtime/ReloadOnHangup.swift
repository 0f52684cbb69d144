import OpinionCore
import ServiceLifecycle
import UnixSignals

/// SIGHUP reloads, as `opinionctl reload` does.
struct ReloadOnHangup: Service {
    let reloader: Reloader
    let deployments: Deployments
    let actor: Actor
    let notifier: SystemdNotifier

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in await UnixSignalsSequence(trapping: .sighup) {
                notifier.reloading()
                _ = await reloader.reload(by: actor, language: deployments.current.configuration.language)
                notifier.ready()
            }
        }
    }
}
