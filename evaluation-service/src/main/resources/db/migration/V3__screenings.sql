create table screening (
    id            uuid primary key,
    jurisdiction  text not null,
    as_of         date not null,
    awards        text not null,
    rule_set      text not null,
    rule_set_hash text not null,
    engine        text not null,
    -- Codes of the units whose rows the creator may send; absent where any.
    units         text[],
    state         text not null check (state in ('running', 'paused', 'cancelled', 'finished', 'failed')),
    failure       text,
    created_at    timestamptz not null default now(),
    created_by    text not null,
    finished_at   timestamptz
);

create index screening_by_age on screening (created_at, id);

-- What was sent in one request: the list, or later the rows of it that were corrected.
create table screening_part (
    screening     uuid not null references screening on delete cascade,
    part          integer not null,
    corrects      integer,
    options       text not null,
    state         text not null check (state in ('stored', 'read', 'unreadable')),
    summary       text,
    failure       text,
    accepted      bigint not null default 0,
    rejected_rows bigint not null default 0,
    lease_owner   uuid,
    lease_until   timestamptz,
    created_at    timestamptz not null default now(),
    created_by    text not null,
    primary key (screening, part)
);

create index screening_part_to_read on screening_part (created_at) where state = 'stored';

create table screening_file (
    screening uuid not null,
    part      integer not null,
    file      integer not null,
    name      text not null,
    primary key (screening, part, file),
    foreign key (screening, part) references screening_part on delete cascade
);

create table screening_file_piece (
    screening uuid not null,
    part      integer not null,
    file      integer not null,
    piece     integer not null,
    content   bytea not null,
    primary key (screening, part, file, piece),
    foreign key (screening, part, file) references screening_file on delete cascade
);

-- Rows that were read, numbered within their part in the order of reading, which is always the same.
create table screening_row (
    screening    uuid not null,
    part         integer not null,
    n            bigint not null,
    file         text not null,
    row          bigint not null,
    dossier_key  text,
    name         text,
    unit         text,
    unit_name    text,
    dossier_hash bytea not null check (octet_length(dossier_hash) = 32),
    dossier      text,
    primary key (screening, part, n),
    foreign key (screening, part) references screening_part on delete cascade
);

create index screening_row_by_dossier on screening_row (dossier_hash);

create table screening_rejection (
    screening   uuid not null,
    part        integer not null,
    n           bigint not null,
    file        text not null,
    row         bigint not null,
    column_name text not null,
    value       text not null,
    code        text not null,
    problem     text not null,
    advice      text not null,
    primary key (screening, part, n),
    foreign key (screening, part) references screening_part on delete cascade
);

-- Rows that are evaluated together. Whoever evaluates them holds the lock of the chunk until the results are there.
create table screening_chunk (
    screening uuid not null,
    part      integer not null,
    chunk     integer not null,
    first     bigint not null,
    last      bigint not null,
    counts    text,
    done_at   timestamptz,
    primary key (screening, part, chunk),
    foreign key (screening, part) references screening_part on delete cascade
);

create index screening_chunk_to_do on screening_chunk (chunk, screening) where done_at is null;

create table screening_result (
    screening uuid not null,
    part      integer not null,
    n         bigint not null,
    statuses  jsonb not null,
    failed    boolean not null default false,
    primary key (screening, part, n),
    foreign key (screening, part, n) references screening_row on delete cascade
);

-- Answers to requests that may be sent twice.
create table idempotent_answer (
    caller      text not null,
    key         text not null,
    fingerprint bytea not null,
    location    text,
    created_at  timestamptz not null default now(),
    primary key (caller, key)
);
