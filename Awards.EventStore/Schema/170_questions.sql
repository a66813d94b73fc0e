-- Small questions that a node asks all the time, many together in one call. Their plans are made once, whatever the arrays' lengths.

-- Domain time, and of each key that names something done what that was; the keys by their places, from 1.
create function awards.begin_commands(
  keys uuid[],
  out now timestamptz, out known integer[], out fingerprints uuid[], out positions bigint[], out versions integer[], out events integer[])
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
begin
  now := awards.now();
  select coalesce(array_agg(asked.place::integer), '{}'), coalesce(array_agg(k.fingerprint), '{}'), coalesce(array_agg(k.position), '{}'),
         coalesce(array_agg(k.version), '{}'), coalesce(array_agg(k.events), '{}')
    into known, fingerprints, positions, versions, events
    from unnest(keys) with ordinality asked (id, place) join awards.command_keys k on k.id = asked.id;
end $$;

-- Checkpoints that stand where they were read and move to an event that the log holds. Rows that others hold are passed over, so that
-- nobody waits for two of them at once.
create function awards.move_checkpoints(names text[], expected bigint[], reached bigint[], events uuid[]) returns setof text
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
begin
  return query
    update awards.mt_event_progression moved set last_seq_id = free.reached, last_updated = transaction_timestamp()
    from (
      select here.name, wanted.expected, wanted.reached
      from unnest(names, expected, reached, events) wanted (name, expected, reached, event)
      join awards.mt_event_progression here on here.name = wanted.name and here.last_seq_id = wanted.expected
      where exists (select from awards.mt_events stands where stands.seq_id = wanted.reached and stands.id = wanted.event)
      for update of here skip locked) free
    where moved.name = free.name and moved.last_seq_id = free.expected
    returning moved.name::text;
end $$;
