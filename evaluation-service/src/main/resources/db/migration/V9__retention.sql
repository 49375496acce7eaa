-- When the lists, names and dossiers of a screening were erased because of their age. Hashes and conclusions stay.
alter table screening add column erased_at timestamptz;

create index dossier_by_age on dossier (received_at) where content is not null;
create index idempotent_answer_by_age on idempotent_answer (created_at);
