import OpinionService

await DaemonCommand.run(arguments: Array(CommandLine.arguments.dropFirst()))
