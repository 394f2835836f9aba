-- Mailboxes that are read. A secret is never kept here, only where it is: env:NAME or file:/path.
create table mailbox (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    connection_id bigint not null,
    address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    sender_name varchar(120) not null,
    imap_host varchar(255) not null,
    imap_port int not null,
    imap_security varchar(10) not null,
    imap_auth varchar(10) not null,
    imap_user varchar(254) not null,
    imap_secret varchar(400) not null,
    folder varchar(120) not null default 'INBOX',
    constraint uk_mailbox_address unique (address),
    constraint uk_mailbox_connection unique (connection_id),
    constraint fk_mailbox_office foreign key (office_id) references office (id),
    constraint fk_mailbox_connection foreign key (connection_id) references connection (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Further addresses that lead into a mailbox, each of an advertisement.
create table mailbox_address (
    id bigint not null auto_increment primary key,
    mailbox_id bigint not null,
    address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    ad_source_id bigint not null,
    constraint uk_mailbox_address_address unique (mailbox_id, address),
    constraint fk_mailbox_address_mailbox foreign key (mailbox_id) references mailbox (id) on delete cascade,
    constraint fk_mailbox_address_source foreign key (ad_source_id) references ad_source (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Bytes of any length, in pieces that every server's packets hold.
create table mail_content (
    id bigint not null auto_increment primary key,
    size bigint not null
) engine = InnoDB;

create table mail_content_chunk (
    content_id bigint not null,
    position int not null,
    bytes mediumblob not null,
    primary key (content_id, position),
    constraint fk_mail_chunk_content foreign key (content_id) references mail_content (id) on delete cascade
) engine = InnoDB;

-- A mail as it came, kept before anything is made of it. Not complete: too large, or the server did not give it.
create table mail_raw (
    id bigint not null auto_increment primary key,
    mailbox_id bigint not null,
    uid_validity bigint not null,
    uid bigint not null,
    size bigint not null,
    complete boolean not null,
    content_id bigint not null,
    stored_at datetime(3) not null,
    queued_at datetime(3) null,
    constraint uk_mail_raw unique (mailbox_id, uid_validity, uid),
    constraint fk_mail_raw_mailbox foreign key (mailbox_id) references mailbox (id),
    constraint fk_mail_raw_content foreign key (content_id) references mail_content (id),
    key ix_mail_raw_waiting (mailbox_id, queued_at)
) engine = InnoDB;

-- A conversation by mail; its token is part of the address that answers come back to.
create table mail_thread (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    token varchar(24) character set ascii collate ascii_bin not null,
    constraint uk_mail_thread_token unique (token),
    constraint fk_mail_thread_office foreign key (office_id) references office (id)
) engine = InnoDB;

create table mail_message (
    communication_id bigint not null primary key,
    company_id bigint not null,
    mailbox_id bigint not null,
    thread_id bigint not null,
    raw_id bigint null,
    direction varchar(3) not null,
    kind varchar(20) not null,
    message_id varchar(400) character set utf8mb4 collate utf8mb4_bin not null,
    reference_ids text null,
    from_name varchar(250) null,
    from_address varchar(254) null,
    answer_address varchar(254) null,
    recipients varchar(1000) not null,
    subject varchar(500) not null,
    sent_at datetime(3) null,
    size bigint not null,
    history mediumtext null,
    html mediumtext null,
    warnings text null,
    constraint fk_mail_message_communication foreign key (communication_id) references communication (id) on delete cascade,
    constraint fk_mail_message_mailbox foreign key (mailbox_id) references mailbox (id),
    constraint fk_mail_message_thread foreign key (thread_id) references mail_thread (id),
    constraint fk_mail_message_raw foreign key (raw_id) references mail_raw (id),
    key ix_mail_message_id (company_id, message_id),
    key ix_mail_message_raw (raw_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table mail_attachment (
    communication_id bigint not null,
    position int not null,
    name varchar(250) not null,
    type varchar(120) not null,
    disposition varchar(1500) not null,
    dangerous boolean not null,
    inline boolean not null,
    cid varchar(400) character set utf8mb4 collate utf8mb4_bin null,
    size bigint not null,
    content_id bigint not null,
    primary key (communication_id, position),
    constraint fk_mail_attachment_message foreign key (communication_id) references mail_message (communication_id)
        on delete cascade,
    constraint fk_mail_attachment_content foreign key (content_id) references mail_content (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A mail to the customer that came back marks the address it went to.
alter table contact_point
    add column bounced_at datetime(3) null,
    add column bounce_reason varchar(250) null;
