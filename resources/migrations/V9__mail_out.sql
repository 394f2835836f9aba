-- How answers leave: the office's own server. Without one, the mailbox is only read.
alter table mailbox
    add column smtp_host varchar(255) null,
    add column smtp_port int null,
    add column smtp_security varchar(10) null,
    add column smtp_auth varchar(10) null,
    add column smtp_user varchar(254) null,
    add column smtp_secret varchar(400) null;

-- A mail of ours as it is sent; it waits on the queue between queued_at and done_at.
create table mail_outgoing (
    communication_id bigint not null primary key,
    mailbox_id bigint not null,
    recipient varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    content_id bigint not null,
    written_at datetime(3) not null,
    queued_at datetime(3) null,
    done_at datetime(3) null,
    constraint fk_mail_outgoing_message foreign key (communication_id) references mail_message (communication_id)
        on delete cascade,
    constraint fk_mail_outgoing_mailbox foreign key (mailbox_id) references mailbox (id),
    constraint fk_mail_outgoing_content foreign key (content_id) references mail_content (id),
    key ix_mail_outgoing_waiting (done_at, queued_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Texts an office uses often, with {{placeholders}}.
create table mail_preset (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint null,
    name varchar(120) not null,
    subject varchar(250) null,
    body text not null,
    constraint uk_mail_preset unique (company_id, name),
    constraint fk_mail_preset_company foreign key (company_id) references company (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
