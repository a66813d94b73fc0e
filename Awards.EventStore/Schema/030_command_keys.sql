-- What was done under a key, for ever: how many events, up to which position, and the version their stream then had.

create table awards.command_keys (
  id          uuid    not null primary key,
  fingerprint uuid    not null,
  position    bigint  not null,
  version     integer not null,
  events      integer not null
);

grant select, insert on awards.command_keys to awards_app;
