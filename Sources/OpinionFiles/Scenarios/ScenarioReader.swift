import Foundation
import OpinionCore

/// Reads one scenario.
struct ScenarioReader {
    let names: ScenarioNames
    /// nil for a test, which must expect something; a script that is played need not.
    var pace: ScenarioPace?

    private static let keys = [
        "scenario", "start", "timezone", "channels", "routes", "feeds", "duty", "quiet", "digest", "steps",
    ]
    /// 09:00 on a Monday in Shanghai: a scenario that names no start is the same every day.
    private static let usualStart = Instant(seconds: 1_787_533_200)
    private static let usualChannel = "值班群"

    func read(_ node: YAMLNode, _ faults: inout Faults) -> Scenario? {
        guard let fields = Fields(node, keys: Self.keys, &faults) else { return nil }
        let name = fields.needed("scenario", &faults)?.line(&faults)
        let zone = zone(fields["timezone"], &faults)
        let start = start(fields["start"], zone, &faults)
        let channels = channels(fields["channels"], &faults)
        var names = names
        names.channels = channels
        let routes = routes(fields["routes"], names, &faults)
        let feeds = ScenarioFeeds(fields["feeds"], &faults)
        let roster = fields["duty"].map {
            RosterReader(departments: names.rules.isComplete ? names.rules.departments.sorted() : nil)
                .read([$0], &faults)
        }
        let times = ScenarioTimes(start: start, zone: zone, pace: pace)
        let steps = steps(fields, StepReader(names: names, times: times, feeds: feeds, roster: roster), &faults)
        guard let name else { return nil }
        return Scenario(
            name: name,
            start: start,
            zone: zone,
            channels: channels,
            routes: routes,
            roster: roster,
            quiet: QuietReader.read(fields["quiet"], &faults),
            digest: DigestReader(departments: names.rules.isComplete ? names.rules.departments.sorted() : nil)
                .read(fields["digest"], usual: .off, &faults),
            steps: steps,
            position: fields.position
        )
    }

    private func routes(_ node: YAMLNode?, _ names: ScenarioNames, _ faults: inout Faults) -> [Route] {
        guard pace == nil else { return [] }
        return RouteReader(names: RouteReader.Names(channels: names.channels, rules: names.rules)).read(node, &faults)
    }

    private func zone(_ node: YAMLNode?, _ faults: inout Faults) -> LocalZone {
        guard let node, let name = node.line(&faults) else { return .shanghai }
        guard TimeZone(identifier: name) != nil else { return node.refuse(.badTimezone(name), &faults) ?? .shanghai }
        return .named(name)
    }

    private func start(_ node: YAMLNode?, _ zone: LocalZone, _ faults: inout Faults) -> Instant {
        guard let node, let text = node.line(&faults) else { return Self.usualStart }
        return ScenarioTimes.calendar(text, zone) ?? node.refuse(.badStart(text), &faults) ?? Self.usualStart
    }

    private func channels(_ node: YAMLNode?, _ faults: inout Faults) -> [String] {
        guard let node else { return [Self.usualChannel] }
        let names = node.lines(&faults).map(\.name)
        if case .list(let values) = node.content, values.isEmpty {
            faults.add(.emptyList(node.name), at: node.position)
        }
        return names
    }

    private func steps(_ fields: Fields, _ reader: StepReader, _ faults: inout Faults) -> [ScenarioStep] {
        var reader = reader
        var steps: [ScenarioStep] = []
        let nodes = fields.needed("steps", &faults)?.filledList(&faults) ?? []
        for node in nodes {
            let before = steps.last?.at ?? reader.times.begin
            if let step = reader.read(node, after: before, &faults) { steps.append(step) }
        }
        if pace == nil, !nodes.isEmpty, !nodes.contains(where: Self.expects) {
            faults.add(.nothingExpected, at: fields["steps"]?.position ?? fields.position)
        }
        return steps
    }

    /// True when the step has the key at all, good or bad.
    private static func expects(_ node: YAMLNode) -> Bool {
        guard case .map(let entries) = node.content else { return false }
        return entries.contains { $0.key == StepReader.expect }
    }
}
