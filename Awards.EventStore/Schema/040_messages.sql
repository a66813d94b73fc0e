-- Commands that come later. A row is born in the append that caused it; the key under its id says that it was run.
-- It takes effect when what caused it did, a timer at its due time: how late it is run changes nothing.

create table awards.messages (
  id               uuid        not null primary key,
  kind             text        not null,
  destination_type text        not null,
  destination      uuid        not null,
  body             jsonb       not null,
  due              timestamptz not null,
  effective        timestamptz not null,
  immediate        boolean     not null,
  position         bigint      not null,
  ordinal          integer     not null,
  depth            integer     not null,
  correlation      text        not null,
  initiator        text,
  trace            text,
  attempts         integer     not null default 0,
  lease_until      timestamptz,
  lease_owner      text,
  parked_at        timestamptz
);

-- The order in which a destination gets its messages, and what is due next.
create index messages_of_a_destination on awards.messages (destination, due, position, ordinal);
create index messages_due on awards.messages (due, position, ordinal);
create index messages_of_a_correlation on awards.messages (correlation);

grant select, insert, update, delete on awards.messages to awards_app;
