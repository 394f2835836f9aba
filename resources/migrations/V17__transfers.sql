-- An office that has closed takes nothing from others any more.
alter table office add column closed boolean not null default false after taken_entries_leave;

-- Which template the card of an entry is opened on, where its door tells.
alter table communication add column card_template varchar(61) character set ascii collate ascii_bin null after ad_source_id;

-- A card sent on to another office of the company: it arrives there as an entry and is taken up or declined.
create table transfer (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    card_id bigint not null,
    customer_id bigint not null,
    from_office_id bigint not null,
    to_office_id bigint not null,
    communication_id bigint null,
    received_card_id bigint null,
    note varchar(2000) not null default '',
    state varchar(20) not null,
    sent_by bigint null,
    sent_by_name varchar(120) not null,
    sent_at datetime(3) not null,
    answered_by_name varchar(120) null,
    answered_at datetime(3) null,
    reason varchar(500) null,
    told_at datetime(3) null,
    sequence bigint not null default 0,
    version int not null default 0,
    constraint fk_transfer_card foreign key (card_id) references card (id),
    constraint fk_transfer_received foreign key (received_card_id) references card (id),
    constraint fk_transfer_customer foreign key (customer_id) references customer (id),
    constraint fk_transfer_from foreign key (from_office_id) references office (id),
    constraint fk_transfer_to foreign key (to_office_id) references office (id),
    constraint fk_transfer_communication foreign key (communication_id) references communication (id),
    constraint fk_transfer_sender foreign key (sent_by) references app_user (id),
    key ix_transfer_card (card_id, id),
    key ix_transfer_received (received_card_id, id),
    key ix_transfer_communication (communication_id),
    key ix_transfer_sequence (from_office_id, sequence),
    key ix_transfer_untold (told_at, answered_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
