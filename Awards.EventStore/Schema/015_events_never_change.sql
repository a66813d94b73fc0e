-- Privileges keep the application from changing history; this keeps everybody else from doing it by mistake.

create function awards.events_never_change() returns trigger language plpgsql as $$
begin
  raise exception 'Events are never changed: % on % is refused.', tg_op, tg_relid::regclass
    using errcode = 'restrict_violation';
end $$;

create trigger events_never_change before update or delete on awards.mt_events
  for each row execute function awards.events_never_change();

create trigger events_are_never_emptied before truncate on awards.mt_events
  for each statement execute function awards.events_never_change();

-- Always: also in a session that replays changes (session_replication_role).
alter table awards.mt_events enable always trigger events_never_change;
alter table awards.mt_events enable always trigger events_are_never_emptied;
