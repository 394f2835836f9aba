-- Which mails of a mailbox are filed one after the other: message_key stands for a mail's own id, conversation for what it belongs to.
alter table mail_raw
    add column message_key int null,
    add column conversation int null,
    add key ix_mail_raw_message (mailbox_id, message_key);
