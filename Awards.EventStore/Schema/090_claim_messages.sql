-- Leases on messages. Claims and renewals take turns under one lock held for a moment only, so that no two live leases of a destination exist.

alter table awards.messages add column parked_code text;

create index messages_leased on awards.messages (destination) where lease_until is not null;

-- Volatile, and the lock is a statement of its own: what follows it sees every lease given before.
create function awards.claim_messages(wanted integer, claimant text, lease interval)
returns table (
  id uuid, kind text, destination_type text, destination uuid, body text, depth integer, correlation text, initiator text, trace text,
  attempts integer, finished boolean, effective timestamptz)
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_bitmapscan = off
set jit = off
as $$
#variable_conflict use_column
declare
  domain_now timestamptz;
  machine_now timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended('awards.leases', 0));
  domain_now := awards.now();
  machine_now := clock_timestamp();

  return query
    with next as (
      select m.id
        from awards.messages m
        where m.parked_at is null
          and m.due <= domain_now
          -- An earlier one of the destination comes first, also while it waits for its next attempt or is parked.
          and not exists (
            select from awards.messages earlier
              where earlier.destination = m.destination
                and (earlier.due, earlier.position, earlier.ordinal) < (m.due, m.position, m.ordinal))
          -- One that is running goes on alone, even if an earlier one was stored meanwhile.
          and not exists (
            select from awards.messages running
              where running.destination = m.destination and running.lease_until > machine_now)
        order by m.due, m.position, m.ordinal
        limit wanted
    )
    update awards.messages m
      set lease_until = machine_now + lease, lease_owner = claimant
      from next
      where m.id = next.id and m.parked_at is null and (m.lease_until is null or m.lease_until <= machine_now)
      returning m.id, m.kind, m.destination_type, m.destination, m.body::text, m.depth, m.correlation, m.initiator, m.trace,
        m.attempts, exists (select from awards.command_keys k where k.id = m.id), m.effective;
end $$;

-- False: the lease ran out, and another node may have the destination.
create function awards.renew_lease(message uuid, claimant text, lease interval) returns boolean
language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('awards.leases', 0));
  update awards.messages m set lease_until = clock_timestamp() + lease
    where m.id = message and m.lease_owner = claimant and m.lease_until > clock_timestamp();
  return found;
end $$;

-- How long until there may be something to claim that cannot be claimed now; null when nothing is stored that will be.
create function awards.next_claim_in() returns interval
language plpgsql volatile
set enable_seqscan = off
set jit = off
as $$
declare
  domain_now constant timestamptz := awards.now();
  machine_now constant timestamptz := clock_timestamp();
begin
  return least(
    (select min(m.due) from awards.messages m where m.due > domain_now) - domain_now,
    (select min(m.lease_until) from awards.messages m where m.lease_until > machine_now) - machine_now);
end $$;

-- Due messages that will run without anybody's doing: neither parked nor behind a parked one of their destination.
create view awards.pending_messages as
  select m.id, m.kind, m.destination_type, m.destination, m.due, m.position, m.ordinal, m.correlation, m.attempts
    from awards.messages m
    where m.parked_at is null
      and m.due <= (select awards.now())
      and not exists (
        select from awards.messages parked
          where parked.destination = m.destination and parked.parked_at is not null
            and (parked.due, parked.position, parked.ordinal) < (m.due, m.position, m.ordinal));

grant select on awards.pending_messages to awards_app;
