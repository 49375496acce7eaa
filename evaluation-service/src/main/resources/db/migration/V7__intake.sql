-- Lists that are being prepared. Each goes when its screening has started, or when it has been left alone for long.
create table intake_list (
    id           uuid primary key,
    round        uuid not null,
    jurisdiction text not null,
    -- Codes of the units whose rows the sender may send; absent where any.
    units        text[],
    year         integer not null,
    declared     text[] not null,
    sheet        text,
    version      bigint not null default 1,
    state        text not null default 'waiting' check (state in ('waiting', 'reading', 'read', 'unreadable')),
    failure      text,
    -- What was found out at the last reading, which was of this version.
    checked      bigint,
    findings     text,
    rows_read    bigint not null default 0,
    bytes_read   bigint not null default 0,
    bytes_total  bigint not null default 0,
    lease_owner  uuid,
    lease_until  timestamptz,
    created_at   timestamptz not null default now(),
    created_by   text not null,
    changed_at   timestamptz not null default now(),
    changed_by   text not null
);

create index intake_list_by_round on intake_list (round, created_at);
create index intake_list_to_read on intake_list (changed_at) where state in ('waiting', 'reading');

create table intake_file (
    list    uuid not null references intake_list on delete cascade,
    file    integer not null,
    name    text not null,
    size    bigint not null,
    content bytea not null,
    primary key (list, file)
);

-- What people said of the columns of a sheet; the sheet of a text has no name.
create table intake_sheet (
    list       uuid not null references intake_list on delete cascade,
    file       text not null,
    sheet      text not null,
    header_row bigint,
    columns    text not null,
    changed_at timestamptz not null default now(),
    changed_by text not null,
    primary key (list, file, sheet)
);

-- What a cell holds instead of what the file says.
create table intake_cell (
    list       uuid not null references intake_list on delete cascade,
    file       text not null,
    sheet      text not null,
    row        bigint not null,
    position   integer not null,
    found      text not null,
    content    text not null,
    version    bigint not null,
    changed_at timestamptz not null default now(),
    changed_by text not null,
    primary key (list, file, sheet, row, position)
);

-- Rows that are not to be read.
create table intake_left_out (
    list       uuid not null references intake_list on delete cascade,
    file       text not null,
    sheet      text not null,
    row        bigint not null,
    changed_at timestamptz not null default now(),
    changed_by text not null,
    primary key (list, file, sheet, row)
);

create table intake_problem (
    list        uuid not null references intake_list on delete cascade,
    n           bigint not null,
    file        text not null,
    row         bigint not null,
    column_name text not null,
    position    integer,
    person      text not null,
    value       text not null,
    found       text not null,
    content     text not null,
    is_number   boolean not null,
    code        text not null,
    problem     text not null,
    advice      text not null,
    primary key (list, n)
);

create index intake_problem_by_code on intake_problem (list, code, n);
