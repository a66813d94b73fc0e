-- Encrypted content that waits for its count, apart from the log; the keys are outside the database.

create table awards.sealed_boxes (
  key_name text  not null,
  id       uuid  not null,
  box      bytea not null,
  primary key (key_name, id)
);

grant select, insert, delete on awards.sealed_boxes to awards_app;
