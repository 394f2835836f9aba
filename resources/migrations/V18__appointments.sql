-- A tour, showing, test drive or talk with somebody of the office; what it was moved to counts as a revision.
create table appointment (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    office_id bigint not null,
    card_id bigint not null,
    customer_id bigint not null,
    kind varchar(20) not null,
    agent_id bigint not null,
    starts_at datetime(3) not null,
    ends_at datetime(3) not null,
    place varchar(200) null,
    note varchar(1000) null,
    state varchar(20) not null,
    revision int not null default 0,
    tells_customer boolean not null,
    told_state varchar(20) null,
    told_revision int null,
    reminded_revision int null,
    telling varchar(120) null,
    communication_id bigint null,
    created_by bigint null,
    created_by_name varchar(120) not null,
    created_at datetime(3) not null,
    changed_at datetime(3) not null,
    sequence bigint not null,
    version int not null default 0,
    constraint fk_appointment_office foreign key (office_id) references office (id),
    constraint fk_appointment_card foreign key (card_id) references card (id),
    constraint fk_appointment_customer foreign key (customer_id) references customer (id),
    constraint fk_appointment_agent foreign key (agent_id) references app_user (id),
    constraint fk_appointment_communication foreign key (communication_id) references communication (id),
    key ix_appointment_office (office_id, starts_at, id),
    key ix_appointment_agent (agent_id, starts_at),
    key ix_appointment_card (card_id, starts_at),
    key ix_appointment_sequence (office_id, sequence),
    key ix_appointment_start (starts_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Held while somebody's day is changed: two bookings of one agent come one after the other.
create table appointment_diary (
    user_id bigint not null primary key
) engine = InnoDB;
