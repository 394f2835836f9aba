-- What a card's template proposes to be reminded of when a card takes on a status, until somebody sets it or declines.
create table reminder_proposal (
    id bigint not null auto_increment primary key,
    card_id bigint not null,
    text varchar(500) not null,
    due_at datetime(3) not null,
    proposed_at datetime(3) not null,
    constraint fk_reminder_proposal_card foreign key (card_id) references card (id) on delete cascade,
    key ix_reminder_proposal_card (card_id, due_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
