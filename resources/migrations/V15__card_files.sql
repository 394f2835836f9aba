-- Files that file fields hold. One that no card has taken yet is seen only by who put it there.
create table card_file (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    card_id bigint null,
    name varchar(200) not null,
    content longblob not null,
    put_by bigint null,
    put_by_name varchar(120) not null,
    put_at datetime(3) not null,
    constraint fk_card_file_company foreign key (company_id) references company (id),
    constraint fk_card_file_card foreign key (card_id) references card (id) on delete cascade,
    constraint fk_card_file_putter foreign key (put_by) references app_user (id),
    key ix_card_file_loose (card_id, put_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
