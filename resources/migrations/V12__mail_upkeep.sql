-- A mail as it came is removed some time after it was read into the record; its place stays, so that it is never taken twice.
-- disposable_at is when it was read, and nothing where it could not be read or its copy is gone.
alter table mail_raw
    modify column content_id bigint null,
    add column disposable_at datetime(3) null,
    add key ix_mail_raw_disposable (disposable_at);

update mail_raw r join mail_message m on m.raw_id = r.id set r.disposable_at = r.stored_at where r.complete and m.kind <> 'unreadable';

-- How many mails a program sent to one address lately.
alter table mail_outgoing
    add column by_program boolean not null default false,
    add key ix_mail_outgoing_recipient (recipient, written_at);

-- Entries of one sender, for when he becomes known.
create index ix_communication_office_email on communication (office_id, email, started_at);
