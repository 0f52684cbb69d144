/// Somebody whom an alert is meant for, as the roster named them when it was queued.
package struct Addressee: Sendable, Hashable, Codable {
    /// Why it is theirs.
    package enum Part: String, Sendable, Codable, CaseIterable {
        case primary, deputy, leader
        /// Answers for the 科室.
        case contact
        /// Said "mine".
        case officer

        package var name: Phrase {
            switch self {
            case .primary: DutyRole.primary.name
            case .deputy: DutyRole.deputy.name
            case .leader: DutyRole.leader.name
            case .contact: Phrase("科室聯絡人", "科室联络人", "department contact")
            case .officer: Phrase("簽收人", "签收人", "officer in charge")
            }
        }
    }

    package let part: Part
    package let name: String
    package let mobile: MobileNumber?
    package let dingtalk: String?
    package let wecom: String?
    package let feishu: String?

    package init(_ part: Part, _ person: DutyPerson) {
        (self.part, name, mobile) = (part, person.name, person.mobile)
        (dingtalk, wecom, feishu) = (person.dingtalk, person.wecom, person.feishu)
    }
}

/// Whom an alert is meant for. Alerts have none while no roster is configured.
package struct DutyCall: Sendable, Hashable, Codable {
    /// Each person once, the first to act first.
    package let addressees: [Addressee]
    /// The role that should have been called and that nobody is in.
    package let missing: DutyRole?

    package init(addressees: [Addressee], missing: DutyRole? = nil) {
        self.addressees = addressees
        self.missing = missing
    }
}
