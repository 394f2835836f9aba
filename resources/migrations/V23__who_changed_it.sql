-- Who changed a reminder last and how often people did: of two who change it at once, one hears of the other.
alter table reminder
    add column revision int not null default 0 after done_by_name,
    add column changed_by_name varchar(120) null after revision,
    add column changed_at datetime(3) null after changed_by_name;
update reminder set changed_at = coalesce(done_at, created_at), changed_by_name = coalesce(done_by_name, created_by_name);
alter table reminder modify column changed_at datetime(3) not null;

-- Who changed an appointment last, and the mail that told the customer.
alter table appointment
    add column told_communication_id bigint null after telling,
    add column changed_by_name varchar(120) null after changed_at,
    add constraint fk_appointment_told foreign key (told_communication_id) references communication (id);

-- When the other office did something to a card it was sent: what has not been told since then is told soon.
alter table transfer
    add column changed_at datetime(3) null after reason,
    drop key ix_transfer_untold,
    add key ix_transfer_untold (told_at, changed_at);
update transfer set changed_at = coalesce(answered_at, sent_at) where answered_at is not null or sequence > 0;

-- Whom an office pages is replaced as a whole: who does it names what he replaces.
alter table office
    add column paging_version int not null default 0 after pages_new_orders,
    add column paging_changed_by varchar(120) null after paging_version,
    add column paging_changed_at datetime(3) null after paging_changed_by;

-- Who is just sending a page; what he left without a word is sent again and marked. What was given up is told the office once.
alter table page
    add column claim char(36) character set ascii collate ascii_bin null after next_try_at,
    add column doubtful boolean not null default false after claim,
    add column given_up_at datetime(3) null after sent_at;
update page set given_up_at = created_at where next_try_at is null and sent_at is null;
