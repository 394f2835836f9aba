-- Whether a company keeps the numbers of driver's licences; most must not.
alter table company
    add column keeps_licences boolean not null default false;

-- The number, sealed with its issuer for this customer alone.
create table customer_licence (
    customer_id bigint not null primary key,
    company_id bigint not null,
    sealed varchar(1000) character set ascii collate ascii_bin not null,
    kept_by bigint null,
    kept_at datetime(3) not null,
    constraint fk_customer_licence_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_customer_licence_company foreign key (company_id) references company (id)
) engine = InnoDB;
