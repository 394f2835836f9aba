-- Which entry something of ours answers: it is shown with the entry, also before a card says that both belong together.
alter table communication
    add column answers_id bigint null,
    add key ix_communication_answers (answers_id);
