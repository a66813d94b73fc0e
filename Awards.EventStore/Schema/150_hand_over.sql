-- At most one row: the log was handed over to a Marten host, which writes it from there on. This program then writes it no more.

create table awards.handed_over (
  only_row boolean     not null default true primary key check (only_row),
  position bigint      not null,
  at       timestamptz not null default now()
);

grant select on awards.handed_over to awards_app;
