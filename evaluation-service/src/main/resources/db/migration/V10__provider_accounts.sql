-- Who signs in through an identity provider has an account without a password, known by the provider's own key of them.
alter table account alter column password_hash drop not null;
alter table account add column subject text unique;
alter table account add check ((password_hash is null) = (subject is not null));
