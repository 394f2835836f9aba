-- A telephone system that comes back is asked which calls are still up; the others are found by this.
create index ix_communication_open on communication (connection_id, ended_at);
