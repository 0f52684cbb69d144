import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// Whatever there is to tell, the vendor takes it, whole in its head and its footer.
struct VendorLimitTests {
    private static let huge = ["鋼", "\"", "&<>", "👨‍👩‍👧‍👦", "\\", "x"].map { String(repeating: $0, count: 5_000) }

    @Test(arguments: FakeRobot.kinds)
    func everyReasonIsTaken(kind: String) async throws {
        let robot = try FakeRobot(kind)
        for sample in ReasonSample.all {
            let delivery = Delivery(id: Samples.id, alert: sample.alert)
            #expect(await robot.channel.deliver(delivery, now: robot.clock.now).verdict == .sent, "\(sample.name)")
        }
        #expect(robot.fake.journal.refused.isEmpty)
    }

    @Test(arguments: FakeRobot.kinds)
    func listsAreCutWhereTheVendorEnds(kind: String) async throws {
        let robot = try FakeRobot(kind)
        for title in Self.huge {
            #expect(await robot.deliver(ShorteningTests.foundLate(title: title)) == .sent)
        }
        let journal = robot.fake.journal
        #expect(journal.refused.isEmpty && journal.deliveries.count == Self.huge.count)
        guard !["webhook", "dingtalk", "feishu"].contains(kind) else { return }
        #expect(journal.accepted.allSatisfy { $0.content.text.contains("…（以下截去）") })
    }

    /// Six people with names beyond all measure.
    @Test func theRingingTextIsCutAtWorst() throws {
        let people = (1...6).map { number in
            let name = String(repeating: "名", count: 5_000)
            let mobile = MobileNumber("1380000000\(number)")
            return Addressee(.primary, DutyPerson(id: "p\(number)", name: name, mobile: mobile))
        }
        let requests = try Robots.robot("wecom").requests(
            for: Samples.delivery(DutySamples.called(.overdue, people)),
            isReduced: false,
            now: Samples.now
        )
        let text = try #require(try ShownMessage.object(requests[0].body)?["text"] as? [String: Any])
        let content = try #require(text["content"] as? String)
        #expect(content.utf8.count <= WeComBody.textLimit && content.contains("#1 "))
        #expect((text["mentioned_mobile_list"] as? [String])?.count == 6)
    }
}
