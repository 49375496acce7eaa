-- Who was taken off a council's list, as they were there: a removal can be undone until the round is finished.
create table council_removed (
    removal    uuid not null,
    round      uuid not null,
    run        integer not null,
    part       integer not null,
    n          bigint not null,
    award      text not null,
    agree      integer,
    disagree   integer,
    blank      integer,
    version    integer not null,
    added_at   timestamptz not null,
    added_by   text not null,
    removed_at timestamptz not null default now(),
    removed_by text not null,
    primary key (removal, part, n, award),
    foreign key (round, run) references round_run
);
