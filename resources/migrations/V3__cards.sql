-- Every version of a template that a card was or may be written with.
create table card_template (
    id bigint not null auto_increment primary key,
    template_key varchar(61) character set ascii collate ascii_bin not null,
    version int not null,
    digest char(64) character set ascii collate ascii_bin not null,
    body mediumtext not null,
    kept_at datetime(3) not null,
    constraint uk_card_template unique (template_key, version),
    constraint uk_card_template_digest unique (template_key, digest)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A template filled for a customer. The customer is absent only inside the transaction that makes both. Two people who
-- save the card of one opening at the same instant meet at its unique key.
create table card (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    customer_id bigint null,
    template_key varchar(61) character set ascii collate ascii_bin not null,
    template_version int not null,
    status varchar(40) character set ascii collate ascii_bin not null,
    communication_id bigint null,
    opening varchar(120) character set ascii collate ascii_bin not null,
    created_by bigint null,
    created_by_name varchar(120) not null,
    created_at datetime(3) not null,
    updated_by bigint null,
    updated_by_name varchar(120) not null,
    updated_at datetime(3) not null,
    version int not null default 0,
    constraint uk_card_opening unique (company_id, opening),
    constraint fk_card_office foreign key (office_id) references office (id),
    constraint fk_card_customer foreign key (customer_id) references customer (id),
    constraint fk_card_template foreign key (template_key, template_version)
        references card_template (template_key, version),
    constraint fk_card_creator foreign key (created_by) references app_user (id),
    constraint fk_card_changer foreign key (updated_by) references app_user (id),
    key ix_card_customer (customer_id, office_id, template_key),
    key ix_card_communication (communication_id),
    key ix_card_office_updated (office_id, updated_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Fixed and manual fields; variable ones are the customer's own.
create table card_value (
    card_id bigint not null,
    field_key varchar(40) character set ascii collate ascii_bin not null,
    value text not null,
    primary key (card_id, field_key),
    constraint fk_card_value foreign key (card_id) references card (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table card_change (
    id bigint not null auto_increment primary key,
    card_id bigint not null,
    card_version int not null,
    field_key varchar(40) character set ascii collate ascii_bin not null,
    old_value text null,
    new_value text null,
    changed_by bigint null,
    changed_by_name varchar(120) not null,
    changed_at datetime(3) not null,
    constraint fk_card_change foreign key (card_id) references card (id) on delete cascade,
    constraint fk_card_change_user foreign key (changed_by) references app_user (id),
    key ix_card_change (card_id, id),
    key ix_card_change_field (card_id, field_key, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Only ever added to; the request key makes a repeated request harmless.
create table card_note (
    id bigint not null auto_increment primary key,
    card_id bigint not null,
    request_key varchar(120) character set utf8mb4 collate utf8mb4_bin null,
    body text not null,
    written_by bigint null,
    written_by_name varchar(120) not null,
    written_at datetime(3) not null,
    constraint uk_card_note_request unique (card_id, request_key),
    constraint fk_card_note foreign key (card_id) references card (id) on delete cascade,
    constraint fk_card_note_user foreign key (written_by) references app_user (id),
    key ix_card_note (card_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
