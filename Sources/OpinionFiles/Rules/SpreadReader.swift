import OpinionCore

/// Reads `spread: {unusual: true, at_least: 6, times: 3}`: when so many hits in an hour are unusual.
enum SpreadReader {
    static func read(_ node: YAMLNode?, _ faults: inout Faults) -> SpreadPolicy? {
        guard let node, let fields = Fields(node, keys: ["unusual", "at_least", "times"], &faults) else { return nil }
        let standard = SpreadPolicy.standard
        return SpreadPolicy(
            isOn: fields["unusual"]?.flag(&faults) ?? standard.isOn,
            atLeast: fields["at_least"]?.count(2...1_000, &faults) ?? standard.atLeast,
            times: fields["times"]?.count(2...100, &faults) ?? standard.times
        )
    }
}
