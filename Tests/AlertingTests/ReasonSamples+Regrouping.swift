import OpinionCore

extension ReasonSample {
    static let regrouping: [ReasonSample] = [
        .init(
            name: "merged",
            alert: alert(
                .merged,
                .merged(from: 2, by: "張三", reason: "同一起事故", level: nil, met: [], deadlines: []),
                Samples.incident(acknowledged: true)
            )
        ),
        .init(
            name: "merged, raised, with what was recorded",
            alert: alert(
                .merged,
                .merged(
                    from: 2,
                    by: "張三",
                    reason: "同一起事故",
                    level: "重大",
                    met: [.release],
                    deadlines: [
                        DeadlineChange(kind: .press, old: Samples.start + .hours(24), new: Samples.start + .hours(23))
                    ]
                ),
                Samples.incident(level: "重大", acknowledged: true, clocks: [.press]),
                .duty
            )
        ),
        .init(
            name: "merge suggested",
            alert: alert(.grown, .mergeSuggested(2, title: "連平縣一廠被查"), Samples.incident(acknowledged: true))
        ),
        .init(
            name: "split off",
            alert: alert(
                .opened,
                .splitOff(from: 2, by: "張三", reason: "另一家企業"),
                Samples.incident(),
                .duty
            )
        ),
    ]
}
