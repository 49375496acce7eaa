create table account (
    name            text primary key check (name = lower(name)),
    password_hash   text not null,
    roles           text[] not null,
    units           text[],
    places          text[] not null,
    change_password boolean not null,
    disabled        boolean not null default false,
    failures        integer not null default 0,
    locked_until    timestamptz,
    -- Counts up with every change, the password's too; a session of an earlier version is over.
    version         integer not null default 1,
    created_at      timestamptz not null default now(),
    created_by      text not null
);

create table service_token (
    id          text primary key,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    label       text not null,
    scopes      text[] not null,
    units       text[],
    places      text[] not null,
    created_at  timestamptz not null default now(),
    created_by  text not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz
);

-- Who did what, when, from where, on which object. Each entry carries the hash of the one before it.
create table audit_entry (
    seq      bigint primary key,
    at       timestamptz not null,
    actor    text not null,
    address  text not null,
    action   text not null,
    object   text not null,
    details  text not null,
    previous bytea not null check (octet_length(previous) = 32),
    hash     bytea not null check (octet_length(hash) = 32)
);

create function audit_entry_stays() returns trigger language plpgsql as
$$
begin
    raise exception 'audit entries are neither changed nor deleted';
end
$$;

create trigger audit_entry_stays
    before update or delete or truncate
    on audit_entry
    for each statement
execute function audit_entry_stays();
