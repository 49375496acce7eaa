-- Awards that the row misses by one criterion alone.
alter table screening_result add column near jsonb not null default '[]';
