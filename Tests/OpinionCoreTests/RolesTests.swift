import OpinionCore
import Testing

@Suite struct RolesTests {
    private let roles = Roles([
        .administrator: .init(users: ["admin"], groups: ["wheel"]), .officer: .init(groups: ["opinion-officers"]),
        .viewer: .init(users: ["guest"], groups: ["opinion"]),
    ])

    @Test(
        arguments: [
            (0, "root", [], Role.administrator), (990, "opiniond", [], .administrator),
            (1, "admin", [], .administrator),
            (1, "li", ["wheel"], .administrator), (1, "li", ["opinion-officers"], .officer),
            (1, "li", ["users", "opinion", "opinion-officers"], .officer), (1, "guest", [], .viewer),
            (1, "guest", ["opinion-officers"], .officer), (1, "li", ["opinion"], .viewer), (1, "li", [], nil),
            (1, "li", ["users"], nil), (1, "wheel", [], nil), (1, "li", ["admin"], nil), (1, "", [""], nil),
            (1, "ADMIN", [], nil), (-1, "nobody", [], nil),
        ] as [(Int, String, [String], Role?)]
    )
    func theHighestRoleCounts(_ uid: Int, _ user: String, _ groups: [String], _ role: Role?) {
        #expect(roles.role(uid: uid, user: user, groups: groups, daemonUID: 990) == role)
    }

    @Test func withoutAnyRolesOnlyRootAndTheDaemonComeIn() {
        #expect(Roles().role(uid: 0, user: "root", groups: [], daemonUID: 990) == .administrator)
        #expect(Roles().role(uid: 990, user: "x", groups: [], daemonUID: 990) == .administrator)
        #expect(Roles().role(uid: 1, user: "li", groups: ["wheel"], daemonUID: 990) == nil)
    }

    @Test func eachRoleIncludesThoseBelow() {
        #expect(Role.viewer < .officer && Role.officer < .administrator)
        #expect(Role.allCases.map(\.name) == ["viewer", "officer", "administrator"])
    }
}
