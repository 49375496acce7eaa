-- Who has changed a round last, for who comes second.
alter table round
    add column changed_at timestamptz not null default now(),
    add column changed_by text;

-- The session at which the council votes on a run; what is not known is absent.
create table council_session (
    round         uuid not null,
    run           integer not null,
    level         text not null,
    held_on       date,
    place         text,
    members       integer check (members > 0),
    present       integer check (present >= 0),
    -- Members who were absent and have voted in writing.
    in_writing    integer not null default 0 check (in_writing >= 0),
    chair         text,
    secretary     text,
    secret_ballot boolean,
    version       integer not null default 1,
    changed_at    timestamptz not null default now(),
    changed_by    text not null,
    primary key (round, run),
    foreign key (round, run) references round_run,
    check (present + in_writing <= members)
);

create table council_decision (
    id         uuid primary key,
    round      uuid not null,
    run        integer not null,
    number     text not null,
    decided_on date not null,
    authority  text not null,
    version    integer not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    foreign key (round, run) references round_run
);

-- Who is put before the council for which award: a row of the run's screening.
create table council_entry (
    round      uuid not null,
    run        integer not null,
    part       integer not null,
    n          bigint not null,
    award      text not null,
    agree      integer check (agree >= 0),
    disagree   integer check (disagree >= 0),
    blank      integer check (blank >= 0),
    decision   uuid references council_decision,
    version    integer not null default 1,
    added_at   timestamptz not null default now(),
    added_by   text not null,
    primary key (round, run, part, n, award),
    foreign key (round, run) references round_run,
    check (agree is not null or (disagree is null and blank is null))
);
