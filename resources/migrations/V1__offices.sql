-- Companies, their offices, the people and programs that may come in, and what leads a call to an office.
create table company (
    id bigint not null auto_increment primary key,
    name varchar(120) not null,
    catch_all_office_id bigint null,
    version int not null default 0
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table office (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    name varchar(120) not null,
    phone varchar(20) null,
    country char(2) not null,
    time_zone varchar(60) not null,
    locale varchar(20) not null,
    opening_hours varchar(400) not null default '',
    taken_entries_leave boolean not null default false,
    change_sequence bigint not null default 0,
    version int not null default 0,
    constraint uk_office_name unique (company_id, name),
    constraint fk_office_company foreign key (company_id) references company (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

alter table company add constraint fk_company_catch_all foreign key (catch_all_office_id) references office (id);

-- The order in which the changes of an office were committed; its row is locked last in each transaction.
create table office_sequence (
    office_id bigint not null primary key,
    latest bigint not null default 0,
    constraint fk_sequence_office foreign key (office_id) references office (id)
) engine = InnoDB;

create table app_user (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    login varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    display_name varchar(120) not null,
    email varchar(254) null,
    extension varchar(20) null,
    role varchar(20) not null,
    password_hash varchar(255) not null,
    failed_logins int not null default 0,
    locked_until datetime(3) null,
    active boolean not null default true,
    theme varchar(10) not null default 'auto',
    session_epoch int not null default 0,
    version int not null default 0,
    constraint uk_user_login unique (login),
    constraint fk_user_company foreign key (company_id) references company (id),
    constraint fk_user_office foreign key (office_id) references office (id),
    key ix_user_office_extension (office_id, extension)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table user_token (
    id bigint not null auto_increment primary key,
    user_id bigint not null,
    token_hash char(64) character set ascii collate ascii_bin not null,
    created_at datetime(3) not null,
    expires_at datetime(3) not null,
    constraint uk_user_token unique (token_hash),
    constraint fk_token_user foreign key (user_id) references app_user (id),
    key ix_user_token_expiry (expires_at)
) engine = InnoDB;

-- One sender of call events: a PBX, a webhook's token, a program. External call ids are unique only within it.
create table connection (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    kind varchar(20) not null,
    name varchar(120) not null,
    token_hash char(64) character set ascii collate ascii_bin null,
    revoked_at datetime(3) null,
    constraint uk_connection_name unique (company_id, kind, name),
    constraint uk_connection_token unique (token_hash),
    constraint fk_connection_company foreign key (company_id) references company (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table api_key (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint null,
    connection_id bigint not null,
    name varchar(120) not null,
    key_hash char(64) character set ascii collate ascii_bin not null,
    revoked_at datetime(3) null,
    constraint uk_api_key unique (key_hash),
    constraint fk_api_key_company foreign key (company_id) references company (id),
    constraint fk_api_key_office foreign key (office_id) references office (id),
    constraint fk_api_key_connection foreign key (connection_id) references connection (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table ad_source (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    name varchar(120) not null,
    medium varchar(40) not null,
    icon varchar(40) not null,
    card_template varchar(60) not null,
    constraint uk_ad_source unique (office_id, name),
    constraint fk_ad_source_company foreign key (company_id) references company (id),
    constraint fk_ad_source_office foreign key (office_id) references office (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table tracking_number (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    ad_source_id bigint not null,
    e164 varchar(20) character set ascii collate ascii_bin not null,
    destination varchar(60) null,
    constraint uk_tracking_number unique (company_id, e164),
    constraint fk_tracking_company foreign key (company_id) references company (id),
    constraint fk_tracking_source foreign key (ad_source_id) references ad_source (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- News: to one office each; a text for a whole company is one row for each of its offices.
create table news (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    title varchar(160) not null,
    body varchar(4000) not null,
    author_id bigint not null,
    published_at datetime(3) not null,
    withdrawn_at datetime(3) null,
    change_sequence bigint not null,
    version int not null default 0,
    constraint fk_news_office foreign key (office_id) references office (id),
    constraint fk_news_author foreign key (author_id) references app_user (id),
    key ix_news_office_sequence (office_id, change_sequence),
    key ix_news_office_published (office_id, published_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
