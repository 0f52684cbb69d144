import ControlAPI
import OpinionCore

// Names as officers type them, made the known ones or refused.

extension ControlDesk {
    var names: KnownNames { KnownNames(deployments.current) }

    /// The request with its area and department as the configuration spells them. A new area is taken where its department
    /// is named; a department that nobody knows is not.
    func named(_ request: OpenRequest, _ language: Language) throws -> OpenRequest {
        let names = names
        var result = request
        if let area = request.area { result.area = KnownNames.known(area, among: names.areas) ?? area }
        if let department = request.department {
            guard let known = KnownNames.known(department, among: names.departments) else {
                let text = NameTexts.unknown(
                    .department,
                    department,
                    among: names.departments,
                    advice: Phrase(
                        "確有此科室的，先寫進規則或值班表（Duty）",
                        "确有此科室的，先写进规则或值班表（Duty）",
                        "A new one is written into the rules or the roster (Duty) first"
                    )
                )
                throw ErrorResponse(code: "usage", text: text[language])
            }
            result.department = known
        }
        return result
    }

    /// An assignment to a known department or person under its known name.
    func named(_ act: Act) -> Act {
        guard case .assign(let typed) = act else { return act }
        let known = names.departments + names.people
        let parts = typed.split(separator: "、").map(String.init)
        return .assign(to: parts.map { KnownNames.known($0, among: known) ?? $0 }.joined(separator: "、"))
    }

    /// What is said beside an assignment to somebody whom nobody knows.
    func remark(on reply: ActReply, _ language: Language) -> String {
        guard case .assigned(let names) = reply else { return "" }
        let known = self.names.departments + self.names.people
        let strangers = names.split(separator: "、").map(String.init).filter { !known.contains($0) }
        return strangers.first.map { NameTexts.remark($0, among: known)[language] } ?? ""
    }
}
