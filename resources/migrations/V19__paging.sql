-- Whom an office pages, and whether for every new work order too and not for emergencies alone.
alter table office add column pages_new_orders boolean not null default false after closed;

create table paging_contact (
    id bigint not null auto_increment primary key,
    office_id bigint not null,
    name varchar(120) not null,
    email varchar(254) null,
    phone varchar(20) character set ascii collate ascii_bin null,
    constraint fk_paging_contact_office foreign key (office_id) references office (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A page to one person by one way; each is sent once, and tried again while the way is closed.
create table page (
    id bigint not null auto_increment primary key,
    office_id bigint not null,
    card_id bigint not null,
    reason varchar(20) not null,
    channel varchar(10) not null,
    name varchar(120) not null,
    address varchar(254) not null,
    created_at datetime(3) not null,
    next_try_at datetime(3) null,
    tries int not null default 0,
    sent_at datetime(3) null,
    fault varchar(250) null,
    constraint uk_page unique (card_id, reason, channel, address),
    constraint fk_page_office foreign key (office_id) references office (id),
    constraint fk_page_card foreign key (card_id) references card (id) on delete cascade,
    key ix_page_waiting (next_try_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What of a work order the tenant is told, once each.
create table work_notice (
    card_id bigint not null,
    occasion varchar(20) not null,
    noted_at datetime(3) not null,
    done_at datetime(3) null,
    outcome varchar(20) null,
    primary key (card_id, occasion),
    constraint fk_work_notice_card foreign key (card_id) references card (id) on delete cascade,
    key ix_work_notice_waiting (done_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
