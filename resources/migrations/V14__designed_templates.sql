-- Templates belong to a company, which shapes them: each published version is kept as it was.
alter table card drop foreign key fk_card_template;
alter table card drop index fk_card_template;
alter table card_template
    drop index uk_card_template,
    drop index uk_card_template_digest,
    drop column digest,
    add column company_id bigint not null default 0 after id,
    add column published_by bigint null,
    add column published_by_name varchar(120) not null default 'Foyer',
    change column kept_at published_at datetime(3) not null;
insert into card_template (company_id, template_key, version, body, published_at, published_by_name)
    select c.id, t.template_key, t.version, t.body, t.published_at, t.published_by_name
    from company c join card_template t on t.company_id = 0;
delete from card_template where company_id = 0;
alter table card_template
    modify column company_id bigint not null,
    modify column published_by_name varchar(120) not null,
    add constraint uk_card_template unique (company_id, template_key, version),
    add constraint fk_card_template_company foreign key (company_id) references company (id),
    add constraint fk_card_template_publisher foreign key (published_by) references app_user (id);
alter table card add constraint fk_card_template foreign key (company_id, template_key, template_version)
    references card_template (company_id, template_key, version);

-- What a company's template is at the moment: its newest version, and the draft of the next. One that follows its pack
-- takes on what a newer release of the product brings; a company that has published a version of its own is left alone.
create table card_design (
    id bigint not null auto_increment primary key,
    company_id bigint not null,
    template_key varchar(61) character set ascii collate ascii_bin not null,
    name varchar(120) not null,
    published int not null default 0,
    follows_pack boolean not null default false,
    withdrawn_at datetime(3) null,
    draft mediumtext null,
    drafted_by bigint null,
    drafted_by_name varchar(120) null,
    drafted_at datetime(3) null,
    version int not null default 0,
    constraint uk_card_design unique (company_id, template_key),
    constraint fk_card_design_company foreign key (company_id) references company (id),
    constraint fk_card_design_drafter foreign key (drafted_by) references app_user (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
insert into card_design (company_id, template_key, name, published, follows_pack)
    select company_id, template_key, template_key, max(version), true from card_template group by company_id, template_key;

-- The card that opens where no advertisement names another.
alter table office add column usual_template varchar(61) character set ascii collate ascii_bin not null
    default 'multihousing.guest-card';
