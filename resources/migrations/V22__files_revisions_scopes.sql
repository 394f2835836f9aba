-- Files: how large, and since when no field of their card names them; what nobody names any more is swept after a while.
alter table card_file
    add column bytes bigint not null default 0,
    add column replaced_at datetime(3) null,
    add key ix_card_file_company (company_id, bytes),
    add key ix_card_file_putter (put_by, card_id),
    add key ix_card_file_replaced (replaced_at);
update card_file set bytes = length(content);
update card_file f set f.replaced_at = utc_timestamp(3) where f.card_id is not null and not exists (
    select 1 from card_value v where v.card_id = f.card_id and v.value like concat(f.id, ' %'));

-- Templates: the revision of the pack that a company follows, so that an older node never takes it back; and what was
-- done last and by whom, so that the second of two is told.
alter table card_design
    add column pack_revision int not null default 0,
    add column changed_as varchar(20) character set ascii collate ascii_bin null,
    add column changed_by_name varchar(120) null;

-- What a key may do, codes with blanks between; null is everything, as keys could before.
alter table api_key
    add column scopes varchar(400) character set ascii collate ascii_bin null,
    add column made_by_name varchar(120) null,
    add column made_at datetime(3) null;
