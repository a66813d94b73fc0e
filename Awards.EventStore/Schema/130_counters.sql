-- Counts of what is too frequent and too slight for the log, such as how often a page was looked at. Not part of any history.

create table awards.counters (
  name  text   not null primary key,
  value bigint not null check (value >= 0)
);

grant select, insert, update on awards.counters to awards_app;
