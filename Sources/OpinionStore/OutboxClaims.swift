import GRDB
package import OpinionCore

// Whose turn it is: alerts are claimed by lease, channel by channel.

/// One alert that is due, as far as the choice of what goes next needs it.
package struct DueDelivery: Sendable {
    package let entry: OutboxEntry
    let sequence: Int64
}

extension StoreSnapshot {
    /// An alert that failed this often, some quarter of an hour, no longer holds up the newer ones of its incident and
    /// channel: better out of order than never.
    static let stubborn = 20

    /// Of what concerns no incident, what must ring waits for nothing that need not.
    private static let turn = """
        state = 'pending' AND channel = :channel AND NOT EXISTS (SELECT 1 FROM outbox AS older INDEXED BY outbox_order
            WHERE older.state = 'pending' AND older.channel = own.channel AND older.incident = own.incident
                AND (own.incident <> 0 OR older.is_urgent >= own.is_urgent) AND older.sequence < own.sequence AND older.holds_up AND older.attempts < \(stubborn))
        """

    /// The channels for which something waits.
    package func waitingChannels() throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(
                sql: """
                    WITH RECURSIVE waiting (channel) AS (
                        SELECT min(channel) FROM outbox INDEXED BY outbox_due WHERE state = 'pending'
                        UNION ALL SELECT (SELECT min(channel) FROM outbox INDEXED BY outbox_due WHERE state = 'pending'
                            AND channel > waiting.channel) FROM waiting WHERE waiting.channel IS NOT NULL)
                    SELECT channel FROM waiting WHERE channel IS NOT NULL
                    """
            )
        )
    }

    /// What may go on a channel now: the real before that of drills, the urgent first, and of one incident only the
    /// oldest, so that order holds. A wall clock that was stepped back never makes an alert wait longer than
    /// `longestWait`.
    /// - Parameter isProbing: what was tried least goes first, so that one that is always refused starves no other.
    package func due(
        on channel: String,
        limit: Int,
        isProbing: Bool,
        longestWait: TimeSpan,
        now: Instant
    ) throws -> [DueDelivery] {
        let order = isProbing ? "is_drill, attempts, is_urgent DESC, sequence" : "is_drill, is_urgent DESC, sequence"
        return try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM outbox AS own INDEXED BY outbox_due WHERE \(Self.turn)
                        AND (next_attempt <= :now OR next_attempt > :far)
                        AND (leased_until IS NULL OR leased_until <= :now OR leased_until > :far)
                    ORDER BY \(order) LIMIT :limit
                    """
            ),
            arguments: [
                "channel": channel, "now": now.milliseconds, "far": (now + longestWait).milliseconds, "limit": limit,
            ]
        ).map { DueDelivery(entry: try OutboxEntry($0), sequence: $0["sequence"]) }
    }

    /// When an alert of the channel may go next: the oldest of each incident, once nobody holds it.
    package func nextAttempt(on channel: String) throws -> Instant? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT min(max(next_attempt, coalesce(leased_until, 0))) FROM outbox AS own INDEXED BY outbox_due
                    WHERE \(Self.turn)
                    """
            ),
            arguments: ["channel": channel]
        ).map { Instant(milliseconds: $0) }
    }

    /// The urgent alerts that have waited for `urgent` or longer and all that have for `any`, which have gone no other way
    /// yet. What should have arrived in the future is of a clock that was wrong: it has waited long enough as well.
    package func overdueDeliveries(urgent: TimeSpan, any: TimeSpan, now: Instant, limit: Int) throws -> [OutboxEntry] {
        var found: [OutboxEntry] = []
        for (isUrgent, patience) in [(true, urgent), (false, any)] {
            for range in ["since <= \((now - patience).milliseconds)", "since > \((now + patience).milliseconds)"] {
                found += try overdueDeliveries(isUrgent: isUrgent, range, limit: limit - found.count)
            }
        }
        return found
    }

    private func overdueDeliveries(isUrgent: Bool, _ range: String, limit: Int) throws -> [OutboxEntry] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM outbox INDEXED BY outbox_patience WHERE state = 'pending' AND has_fallen_back = 0
                    AND is_urgent = ? AND \(range) ORDER BY since LIMIT ?
                """,
            arguments: [isUrgent, limit]
        ).map(OutboxEntry.init)
    }

    /// It has arrived by another way: as the alert that `own` stands for, or as one that stands for the same.
    static let arrivedElsewhere = """
        (EXISTS (SELECT 1 FROM outbox AS copy WHERE copy.stands_for = coalesce(own.stands_for, own.id)
            AND copy.id <> own.id AND copy.state = 'sent')
        OR EXISTS (SELECT 1 FROM outbox AS root WHERE root.id = own.stands_for AND root.state = 'sent'))
        """

    /// What has waited since `since` or longer although it has arrived by another way.
    fileprivate static let vain = "state = 'pending' AND has_fallen_back = 1 AND since <= ? AND \(arrivedElsewhere)"

    package func isWaitingInVain(since: Instant) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM outbox AS own INDEXED BY outbox_vain WHERE \(Self.vain))"
            ),
            arguments: [since.milliseconds]
        ) ?? false
    }

    /// What waits on a channel and has gone no other way yet.
    /// - Parameter isUrgent: only what must ring.
    package func stuckDeliveries(on channel: String, isUrgent: Bool, limit: Int) throws -> [OutboxEntry] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT * FROM outbox INDEXED BY outbox_stuck WHERE state = 'pending' AND channel = ?
                        AND has_fallen_back = 0 AND is_urgent >= ? ORDER BY is_urgent DESC, sequence LIMIT ?
                    """
            ),
            arguments: [channel, isUrgent, limit]
        ).map(OutboxEntry.init)
    }

    /// Since when the oldest urgent alert waits that has gone no other way yet.
    package func oldestUrgent() throws -> Instant? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT min(since) FROM outbox INDEXED BY outbox_patience
                    WHERE state = 'pending' AND has_fallen_back = 0 AND is_urgent = 1
                    """
            )
        ).map { Instant(milliseconds: $0) }
    }
}

extension StoreTransaction {
    /// An alert goes another way as well. An attempt that is under way keeps its lease.
    package func markGone(_ id: DeliveryID) throws {
        effects.touched.insert(.outbox)
        try db.execute(sql: "UPDATE outbox SET has_fallen_back = 1 WHERE id = ?", arguments: [id.description])
    }

    package func hasArrivedElsewhere(_ entry: OutboxEntry) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT \(StoreSnapshot.arrivedElsewhere) FROM outbox AS own WHERE id = ?",
            arguments: [entry.id.description]
        ) ?? false
    }

    /// A channel delivers again: what waits for it goes now, but for texts that it refused.
    package func makeDue(on channel: String, now: Instant) throws {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: """
                UPDATE outbox SET next_attempt = :now WHERE state = 'pending' AND channel = :channel AND holds_up
                    AND next_attempt > :now
                """,
            arguments: ["channel": channel, "now": now.milliseconds]
        )
    }

    /// What has gone another way and waits since `since` or longer is not tried any more, until a person says so.
    package func giveUpWaiting(since: Instant) throws {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: "UPDATE outbox AS own INDEXED BY outbox_vain SET state = 'undelivered' WHERE \(StoreSnapshot.vain)",
            arguments: [since.milliseconds]
        )
    }

    /// Leases an alert to whoever is about to send it.
    package func lease(_ due: DueDelivery, until: Instant) throws {
        try db.execute(
            sql: "UPDATE outbox SET leased_until = ? WHERE sequence = ?",
            arguments: [until.milliseconds, due.sequence]
        )
    }

    /// True when the same alert is on its way through the channel already, or has arrived there: the one that it stands
    /// for, another that stands for it, or the same that was routed there.
    package func isKnown(_ entry: OutboxEntry, on channel: String) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT :incident <> 0 AND EXISTS (SELECT 1 FROM outbox INDEXED BY outbox_same WHERE incident = :incident
                        AND type = :type AND made = :made AND state IN ('pending', 'sent') AND channel = :channel)
                    OR EXISTS (SELECT 1 FROM outbox WHERE id = :root AND state IN ('pending', 'sent')
                        AND channel = :channel)
                    OR EXISTS (SELECT 1 FROM outbox WHERE stands_for = :root AND state IN ('pending', 'sent')
                        AND channel = :channel)
                """,
            arguments: [
                "incident": entry.id.incident, "type": entry.alert.type.rawValue,
                "made": entry.alert.made.milliseconds, "channel": channel,
                "root": (entry.standsFor ?? entry.id).description,
            ]
        ) ?? false
    }

    /// What found no other way may find one now: a channel delivers again, or the configuration has another.
    package func reconsiderOtherWays() throws {
        effects.touched.insert(.outbox)
        try db.execute(
            sql: """
                UPDATE outbox AS own INDEXED BY outbox_vain SET has_fallen_back = 0
                    WHERE state = 'pending' AND has_fallen_back = 1 AND (is_urgent OR fallback <> '')
                        AND NOT EXISTS (SELECT 1 FROM outbox AS copy
                            WHERE copy.stands_for = coalesce(own.stands_for, own.id) AND copy.sequence > own.sequence)
                """
        )
    }
}
