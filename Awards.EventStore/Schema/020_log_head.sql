-- One row: the last position and the domain time it was recorded at. Its row lock is the log's lock: whoever appends holds it until commit.

create table awards.log_head (
  only_row    boolean     not null default true primary key check (only_row),
  position    bigint      not null check (position >= 0),
  recorded_at timestamptz not null
) with (fillfactor = 10);

insert into awards.log_head (position, recorded_at) values (0, '-infinity');

grant select, update on awards.log_head to awards_app;
