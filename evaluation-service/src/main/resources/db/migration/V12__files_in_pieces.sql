-- Files are read a piece at a time; a compressed value would be unpacked whole for each of them.
alter table intake_file alter column content set storage external;
