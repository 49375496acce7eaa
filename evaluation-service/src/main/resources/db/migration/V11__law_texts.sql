-- The texts of the law by which dossiers were judged: an evaluation can be repeated by them when the law has gone on.
create table law_text (
    hash    bytea primary key check (octet_length(hash) = 32),
    content bytea not null,
    kept_at timestamptz not null default now()
);

create table law_text_rule_set (
    rule_set_hash text not null,
    law_text      bytea not null references law_text,
    primary key (rule_set_hash, law_text)
);
