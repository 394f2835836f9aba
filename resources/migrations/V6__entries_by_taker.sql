-- The list's filters: what nobody has taken, and what one has taken, page by page however old.
create index ix_communication_office_taker on communication (office_id, taken_by, id);
