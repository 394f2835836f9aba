-- A chat beside its communication: the visitor is known by his token only, of which the digest is kept.
create table chat (
    communication_id bigint not null primary key,
    token_hash char(64) character set ascii collate ascii_bin not null,
    line_count int not null default 0,
    answered boolean not null default false,
    last_at datetime(3) not null,
    visitor_seen_at datetime(3) not null,
    visitor_gone boolean not null default false,
    ended_at datetime(3) null,
    constraint uk_chat_token unique (token_hash),
    constraint fk_chat_communication foreign key (communication_id) references communication (id) on delete cascade,
    key ix_chat_open (ended_at, visitor_seen_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The transcript. A line repeated under its request key is kept once.
create table chat_line (
    communication_id bigint not null,
    sequence int not null,
    author varchar(10) character set ascii collate ascii_bin not null,
    user_id bigint null,
    body text not null,
    request_key varchar(60) character set ascii collate ascii_bin null,
    written_at datetime(3) not null,
    primary key (communication_id, sequence),
    constraint uk_chat_line_request unique (communication_id, request_key),
    constraint fk_chat_line_chat foreign key (communication_id) references chat (communication_id) on delete cascade,
    constraint fk_chat_line_user foreign key (user_id) references app_user (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
