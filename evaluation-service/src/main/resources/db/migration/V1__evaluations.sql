-- Dossiers as they were received, by the SHA-256 of their canonical JSON.
create table dossier (
    hash        bytea primary key check (octet_length(hash) = 32),
    content     text,
    received_at timestamptz not null default now(),
    erased_at   timestamptz,
    check ((content is null) = (erased_at is not null))
);

-- What was concluded, by the SHA-256 of everything that decides it: equal requests are one evaluation.
create table evaluation (
    id               uuid primary key,
    dossier_hash     bytea not null references dossier,
    unit             text,
    jurisdiction     text not null,
    as_of            date not null,
    awards           text not null,
    rule_set         text not null,
    rule_set_hash    text not null,
    engine           text not null,
    result           text,
    result_hash      bytea not null check (octet_length(result_hash) = 32),
    created_at       timestamptz not null default now(),
    created_by       text not null
);

create index evaluation_by_dossier on evaluation (dossier_hash);
create index evaluation_by_age on evaluation (created_at);
