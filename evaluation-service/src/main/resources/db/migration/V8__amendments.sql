-- What people find rows by: the name without marks, and the given name, which is its last word.
alter table screening_row
    add column version integer not null default 1,
    add column name_folded text generated always as (
        lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))) stored,
    add column given_name text generated always as (regexp_replace(name, '^.*\s', '')) stored;

-- What a row said before somebody recorded something about it.
create table screening_amendment (
    screening   uuid not null,
    part        integer not null,
    n           bigint not null,
    -- The version that this was.
    version     integer not null,
    former      text,
    former_hash bytea not null check (octet_length(former_hash) = 32),
    changed_by  text not null,
    changed_at  timestamptz not null default now(),
    primary key (screening, part, n, version),
    foreign key (screening, part, n) references screening_row on delete cascade
);

create index screening_amendment_by_dossier on screening_amendment (former_hash);

-- What is known of a list besides its dossiers, for the checks over the whole list.
create table screening_facts (
    screening  uuid primary key references screening on delete cascade,
    version    integer not null,
    facts      text not null,
    changed_by text not null,
    changed_at timestamptz not null default now()
);
