-- What somebody wrote, beside what a call has: his address, the subject, the beginning of the text for the list.
alter table communication
    add column email varchar(254) character set utf8mb4 collate utf8mb4_bin null after caller_name,
    add column subject varchar(250) null after email,
    add column first_words varchar(300) null after subject;

-- The whole text, which no list reads.
create table communication_text (
    communication_id bigint not null primary key,
    body mediumtext not null,
    constraint fk_communication_text foreign key (communication_id) references communication (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What he answered in a form, by the key of the customer's or the card's field.
create table communication_answer (
    communication_id bigint not null,
    field_key varchar(61) character set ascii collate ascii_bin not null,
    value text not null,
    primary key (communication_id, field_key),
    constraint fk_communication_answer foreign key (communication_id) references communication (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
