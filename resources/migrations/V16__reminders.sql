-- What somebody wants to be reminded of on a card; without a user it is the whole office's. Told once when it is due.
create table reminder (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    card_id bigint not null,
    customer_id bigint not null,
    text varchar(500) not null,
    due_at datetime(3) not null,
    user_id bigint null,
    created_by bigint null,
    created_by_name varchar(120) not null,
    created_at datetime(3) not null,
    told_at datetime(3) null,
    done_at datetime(3) null,
    done_by_name varchar(120) null,
    sequence bigint not null,
    version int not null default 0,
    constraint fk_reminder_office foreign key (office_id) references office (id),
    constraint fk_reminder_card foreign key (card_id) references card (id),
    constraint fk_reminder_customer foreign key (customer_id) references customer (id),
    constraint fk_reminder_user foreign key (user_id) references app_user (id),
    constraint fk_reminder_creator foreign key (created_by) references app_user (id),
    key ix_reminder_office (office_id, done_at, due_at, id),
    key ix_reminder_due (done_at, told_at, due_at),
    key ix_reminder_sequence (office_id, sequence),
    key ix_reminder_card (card_id, due_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A calendar that anybody who has its address may read; the address holds a token of which the digest is kept.
create table calendar_feed (
    user_id bigint not null primary key,
    token_hash char(64) character set ascii collate ascii_bin not null,
    created_at datetime(3) not null,
    constraint uk_calendar_feed_token unique (token_hash),
    constraint fk_calendar_feed_user foreign key (user_id) references app_user (id)
) engine = InnoDB;
