-- A form of an advertisement: its key is public but cannot be guessed; only the sites named may show or send it.
create table web_form (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    ad_source_id bigint not null,
    connection_id bigint not null,
    form_key varchar(64) character set ascii collate ascii_bin not null,
    sites varchar(2000) character set ascii collate ascii_bin not null default '',
    thanks varchar(1000) not null default '',
    is_open boolean not null default true,
    version int not null default 0,
    constraint uk_web_form_key unique (form_key),
    constraint uk_web_form_source unique (ad_source_id),
    constraint fk_web_form_company foreign key (company_id) references company (id),
    constraint fk_web_form_source foreign key (ad_source_id) references ad_source (id),
    constraint fk_web_form_connection foreign key (connection_id) references connection (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What led somebody here: the page he landed on, the one he came from, the campaign's parameters and click ids.
create table communication_trail (
    communication_id bigint not null,
    name varchar(30) character set ascii collate ascii_bin not null,
    value varchar(2000) not null,
    primary key (communication_id, name),
    constraint fk_communication_trail foreign key (communication_id) references communication (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
