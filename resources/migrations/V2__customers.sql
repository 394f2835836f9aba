-- Customers of a company, how they can be reached, in which offices they are known, and the words they are found by.
create table customer (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    title varchar(40) null,
    given_name varchar(80) null,
    middle_name varchar(80) null,
    family_name varchar(80) null,
    organisation varchar(120) null,
    birth_date date null,
    street varchar(160) null,
    street2 varchar(160) null,
    city varchar(80) null,
    region varchar(80) null,
    postal_code varchar(20) null,
    country char(2) null,
    unit varchar(40) null,
    preferred_contact varchar(20) null,
    name_key varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    created_at datetime(3) not null,
    updated_at datetime(3) not null,
    version int not null default 0,
    constraint fk_customer_company foreign key (company_id) references company (id),
    key ix_customer_name (company_id, name_key),
    key ix_customer_company (company_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table contact_point (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    customer_id bigint not null,
    kind varchar(10) not null,
    label varchar(20) null,
    match_key varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    shown varchar(254) not null,
    extension varchar(20) null,
    position int not null default 0,
    constraint uk_contact_point unique (customer_id, kind, match_key),
    constraint fk_contact_customer foreign key (customer_id) references customer (id) on delete cascade,
    key ix_contact_match (company_id, kind, match_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table customer_office (
    customer_id bigint not null,
    office_id bigint not null,
    last_contact_at datetime(3) not null,
    primary key (customer_id, office_id),
    constraint fk_customer_office_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_customer_office_office foreign key (office_id) references office (id),
    key ix_customer_office_recent (office_id, last_contact_at)
) engine = InnoDB;

-- What a customer is found by while somebody types: folded names, mail addresses, ends of phone numbers, units. The scope
-- is an office that knows him, or minus the company's id for those who see the whole company.
create table customer_term (
    scope bigint not null,
    term varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    customer_id bigint not null,
    primary key (scope, term, customer_id),
    key ix_customer_term_customer (customer_id, scope, term),
    constraint fk_term_customer foreign key (customer_id) references customer (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
