-- From this moment on neither lists nor what people have entered about them may change: a decision rests on them.
alter table screening add column locked_at timestamptz;

create table round (
    id           uuid primary key,
    title        text not null,
    -- Kind of commendation; absent where the round is about titles alone.
    kind         text,
    -- Who presents the round to the council.
    unit         text not null,
    unit_code    text,
    jurisdiction text not null,
    year         integer not null,
    as_of        date not null,
    awards       text not null,
    -- Whether the next run waits for its list; the runs before it stay as they are.
    preparing    boolean not null default true,
    -- Counts up with every change.
    version      integer not null default 1,
    created_at   timestamptz not null default now(),
    created_by   text not null
);

create index round_by_age on round (created_at, id);

create table round_run (
    round      uuid not null references round,
    number     integer not null,
    screening  uuid not null unique references screening,
    -- Year under review when the run was started.
    year       integer not null,
    started_at timestamptz not null default now(),
    started_by text not null,
    frozen_at  timestamptz,
    primary key (round, number)
);
