-- A copy of a file that went along with a card to another office, until that office puts it on a card of its own.
alter table card_file
    add column office_id bigint null,
    add constraint fk_card_file_office foreign key (office_id) references office (id);
