-- As long as keys of cards are elsewhere: two words of thirty letters and the dot between them.
alter table ad_source modify column card_template varchar(61) not null;

-- With which transfer a copy went along: the other office reaches it there whatever its card holds.
alter table card_file
    add column transfer_id bigint null,
    add key ix_card_file_transfer (transfer_id);
