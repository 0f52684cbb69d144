/// Finds the same alert on other channels, and what waits behind a channel that is down, in a queue of any length.
enum Migration5Ways {
    static let sql = """
        CREATE INDEX outbox_same ON outbox (incident, type, made, state, channel);
        CREATE INDEX outbox_stuck ON outbox (channel, is_urgent DESC, sequence)
            WHERE state = 'pending' AND has_fallen_back = 0;
        CREATE INDEX outbox_order ON outbox (channel, incident, sequence)
            WHERE state = 'pending' AND holds_up AND attempts < 20;
        CREATE INDEX outbox_vain ON outbox (since) WHERE state = 'pending' AND has_fallen_back = 1;
        DROP INDEX outbox_incident;
        CREATE INDEX delivery_wires_at ON delivery_wires (at);
        """
}
