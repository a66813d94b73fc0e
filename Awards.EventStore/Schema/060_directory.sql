-- Who the persons behind the ids are: ordinary rows, corrected and erased as rows. No event holds what is here.

create table awards.directory (
  id   uuid  not null primary key,
  data jsonb not null
);

grant select, insert, update, delete on awards.directory to awards_app;
