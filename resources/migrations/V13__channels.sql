-- A secret is sealed, or only where it is (env:NAME, file:/path); without a user of its own SMTP signs in as IMAP does.
alter table mailbox
    modify column imap_secret text character set ascii collate ascii_bin not null,
    modify column smtp_secret text character set ascii collate ascii_bin null,
    add column version int not null default 0;

alter table mail_preset
    add column version int not null default 0;
