-- Read models live in a schema of the application's own, in which it may create what it needs: they can always be built again from the log.

set local role awards_app;

-- A document that an event could not be applied to: why, and from where on. Its row keeps what it said before.
create table awards_read.parked_documents (
  projection text        not null,
  id         text        not null,
  position   bigint      not null,
  code       text        not null,
  place      text        not null,
  parked_at  timestamptz not null default now(),
  primary key (projection, id)
);

-- The events that wait for it, in order; the log has their content.
create table awards_read.parked_events (
  projection text   not null,
  id         text   not null,
  position   bigint not null,
  primary key (projection, id, position)
);

set local role awards_owner;
