-- What waits and is not a timer: asked for all the time, by health, meters and whoever waits for rest. Among many timers it is hardly anything,
-- so that a plan that reads the whole table is never the right one.

create index messages_parked on awards.messages (parked_at, id) where parked_at is not null;

-- Due ones that will run without anybody's doing, and how long the first of them has waited; those that wait for an operator.
create function awards.waiting_messages(out due bigint, out parked bigint, out longest_wait interval) language plpgsql volatile
set enable_seqscan = off
set jit = off
as $$
begin
  select count(*), greatest(awards.now() - min(pending.due), interval '0') into due, longest_wait from awards.pending_messages pending;
  select count(*) into parked from awards.messages m where m.parked_at is not null;
end $$;

create function awards.any_pending_message() returns boolean language plpgsql volatile
set enable_seqscan = off
set jit = off
as $$
begin
  return exists (select from awards.pending_messages);
end $$;
