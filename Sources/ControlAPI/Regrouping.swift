/// `merge`, `split` or `move`: what belongs together, as an officer corrects it.
package struct RegroupRequest: Codable, Sendable {
    /// `merge`, `split` or `move`.
    package var act: String
    /// Of `merge`: the incidents that end. Of `split`: the one that reports leave.
    package var numbers: [Int]
    /// Of `merge`: the incident that goes on.
    package var into: Int?
    /// Of `split` and `move`: numbers of reports, as `show` has them.
    package var items: [Int64]?
    /// Of `move`: the incident that they belong to; without it they belong to none (`out`).
    package var to: Int?
    /// Of `move`: the incident that they leave.
    package var from: Int?
    /// Of `move`: true says that they belong to no incident of the desk.
    package var out: Bool?
    /// Of `split`: the title of the new incident.
    package var title: String?
    package var message: String?

    package init(act: String, numbers: [Int] = []) {
        self.act = act
        self.numbers = numbers
    }
}
