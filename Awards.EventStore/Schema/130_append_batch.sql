-- Many commands into the log in one call, committed by itself: group commit. Each command has its own outcome, the same as if it had been
-- appended alone (070_append.sql) in its place: the caller puts together only commands of which none changes what a later one looks at.
-- Arrays of one kind of thing have the same length; what belongs to a command carries the command's place, what belongs to a stream write
-- that write's place, from 1. Accepted commands take the positions after the head in their order; what is said apart is who is not.

create function awards.append_batch(
  command_keys uuid[], command_fingerprints uuid[], command_counts integer[], command_streams integer[],
  stream_commands integer[], stream_ids uuid[], stream_types text[], expected_versions bigint[], stream_counts integer[],
  guard_commands integer[], guard_ids uuid[], guard_versions bigint[],
  event_commands integer[], event_streams integer[], event_offsets integer[], event_ids uuid[], event_types text[],
  event_dotnet_types text[], event_bodies jsonb[], event_correlations text[], event_causations text[], event_headers jsonb[],
  message_commands integer[], message_ordinals integer[], message_ids uuid[], message_kinds text[], message_destination_types text[],
  message_destinations uuid[], message_bodies jsonb[], message_dues timestamptz[], message_effectives timestamptz[],
  message_depths integer[], message_correlations text[], message_initiators text[], message_traces text[],
  box_commands integer[], box_keys text[], box_ids uuid[], boxes bytea[], emptied_commands integer[], emptied_keys text[],
  out head bigint, out recorded timestamptz, out bases bigint[],
  out rejected integer[], out outcomes integer[], out first_positions bigint[], out last_positions bigint[], out versions bigint[],
  out conflict_streams uuid[], out conflict_expected bigint[], out conflict_actual bigint[])
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
declare
  suspects integer[];
  more integer[];
  lasts bigint[];
  new_head bigint;
  born boolean := false;
  place integer;
  judged record;
begin
  -- The same lock as every append, in a statement of its own: what follows it has a fresh snapshot.
  select h.position into strict head from awards.log_head h for update;
  rejected := '{}';

  select array_agg(c.place::integer order by c.place) filter (where k.id is not null) into suspects
    from unnest(command_keys) with ordinality c (id, place) left join awards.command_keys k on k.id = c.id;

  select array_agg(coalesce(s.version, 0) order by w.place),
         array_agg(w.command) filter (where w.expected <> coalesce(s.version, 0) or w.type <> s.type)
    into bases, more
    from unnest(stream_commands, stream_ids, stream_types, expected_versions) with ordinality w (command, id, type, expected, place)
    left join awards.mt_streams s on s.id = w.id;
  suspects := suspects || more;

  if cardinality(guard_ids) > 0 then
    select array_agg(g.command) filter (where g.version <> coalesce(s.version, 0)) into more
      from unnest(guard_commands, guard_ids, guard_versions) g (command, id, version) left join awards.mt_streams s on s.id = g.id;
    suspects := suspects || more;
  end if;

  if suspects is not null then
    for place in select distinct u.command from unnest(suspects) u (command) order by u.command loop
      select j.* into strict judged from awards.append_verdict(
        place, command_keys[place], command_fingerprints[place], stream_commands, stream_ids, stream_types, expected_versions,
        guard_commands, guard_ids, guard_versions) j;
      rejected := rejected || place;
      outcomes := outcomes || judged.outcome;
      first_positions := first_positions || judged.first_position;
      last_positions := last_positions || judged.last_position;
      versions := versions || judged.stream_version;
      conflict_streams := conflict_streams || judged.conflict_stream;
      conflict_expected := conflict_expected || judged.conflict_expected;
      conflict_actual := conflict_actual || judged.conflict_actual;
    end loop;
    if cardinality(rejected) = cardinality(command_keys) then return; end if;
  end if;

  recorded := awards.now();
  select array_agg(t.reached order by t.place), max(t.reached) into lasts, new_head
    from (
      select c.place, head + sum(case when c.place <> all (rejected) then c.added else 0 end) over (order by c.place) as reached
        from unnest(command_counts) with ordinality c (added, place)
    ) t;

  if new_head > head then
    insert into awards.mt_streams as existing (id, type, version, timestamp, created)
      select w.id, w.type, w.base + w.added, recorded, recorded
        from unnest(stream_commands, stream_ids, stream_types, bases, stream_counts) w (command, id, type, base, added)
        where w.added > 0 and w.command <> all (rejected)
      on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp;

    insert into awards.mt_events
        (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers)
      select head + row_number() over (order by e.place), e.id, stream_ids[e.stream], bases[e.stream] + e.step, e.body, e.type, recorded,
             e.dotnet_type, e.correlation, e.causation, e.headers
        from unnest(
            event_commands, event_streams, event_offsets, event_ids, event_types, event_dotnet_types, event_bodies, event_correlations,
            event_causations, event_headers)
          with ordinality e (command, stream, step, id, type, dotnet_type, body, correlation, causation, headers, place)
        where e.command <> all (rejected);

    update awards.log_head set position = new_head, recorded_at = recorded;
  end if;

  insert into awards.command_keys (id, fingerprint, position, version, events)
    select c.id, c.fingerprint, lasts[c.place], bases[c.stream] + stream_counts[c.stream], c.added
      from unnest(command_keys, command_fingerprints, command_counts, command_streams)
        with ordinality c (id, fingerprint, added, stream, place)
      where c.id is not null and c.place <> all (rejected);

  -- Sent twice is sent once; what was run already is not sent again. Rows of messages that are being run are not touched.
  if cardinality(message_ids) > 0 then
    born := exists (
      select from unnest(message_commands) m (command) where m.command <> all (rejected) and command_counts[m.command] > 0);
    insert into awards.messages
        (id, kind, destination_type, destination, body, due, effective, immediate, position, ordinal, depth, correlation, initiator, trace)
      select m.id, m.kind, m.destination_type, m.destination, m.body, coalesce(m.due, recorded), greatest(m.due, m.effective),
             coalesce(m.due <= recorded, true), lasts[m.command], m.ordinal,
             case when coalesce(m.due <= recorded, true) then m.depth + 1 else 0 end, m.correlation, m.initiator, m.trace
        from unnest(
            message_commands, message_ordinals, message_ids, message_kinds, message_destination_types, message_destinations,
            message_bodies, message_dues, message_effectives, message_depths, message_correlations, message_initiators, message_traces)
          m (command, ordinal, id, kind, destination_type, destination, body, due, effective, depth, correlation, initiator, trace)
        where m.command <> all (rejected) and not exists (select from awards.command_keys k where k.id = m.id)
      on conflict (id) do nothing;
  end if;

  if new_head > head then
    perform pg_notify('awards_log', new_head || case when born then ' with-messages' else '' end);
  end if;

  -- Emptied first: what is sealed anew stands in place of what was there.
  if cardinality(emptied_keys) > 0 then
    delete from awards.sealed_boxes b where b.key_name = any (array(
      select u.key_name from unnest(emptied_commands, emptied_keys) u (command, key_name) where u.command <> all (rejected)));
  end if;
  if cardinality(box_ids) > 0 then
    insert into awards.sealed_boxes (key_name, id, box)
      select b.key_name, b.id, b.box from unnest(box_commands, box_keys, box_ids, boxes) b (command, key_name, id, box)
        where b.command <> all (rejected);
  end if;
end $$;

-- Why a command of a batch is not appended: what its key did before, else the first of its streams or guards that stands elsewhere.
-- Outcomes as in 070_append.sql. Called under the log's lock.
create function awards.append_verdict(
  command integer, command_key uuid, command_fingerprint uuid,
  stream_commands integer[], stream_ids uuid[], stream_types text[], expected_versions bigint[],
  guard_commands integer[], guard_ids uuid[], guard_versions bigint[],
  out outcome integer, out first_position bigint, out last_position bigint, out stream_version bigint,
  out conflict_stream uuid, out conflict_expected bigint, out conflict_actual bigint)
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
declare
  done awards.command_keys;
begin
  select * into done from awards.command_keys k where k.id = command_key;
  if found then
    outcome := case when done.fingerprint = command_fingerprint then 1 else 2 end;
    first_position := done.position - done.events + 1;
    last_position := done.position;
    stream_version := done.version;
    return;
  end if;

  select case when w.expected <> coalesce(s.version, 0) then 3 else 4 end, w.id, w.expected, coalesce(s.version, 0)
    into outcome, conflict_stream, conflict_expected, conflict_actual
    from unnest(stream_commands, stream_ids, stream_types, expected_versions) with ordinality w (command, id, type, expected, place)
    left join awards.mt_streams s on s.id = w.id
    where w.command = append_verdict.command and (w.expected <> coalesce(s.version, 0) or w.type <> s.type)
    order by w.place limit 1;
  if found then return; end if;

  select 3, g.id, g.version, coalesce(s.version, 0)
    into strict outcome, conflict_stream, conflict_expected, conflict_actual
    from unnest(guard_commands, guard_ids, guard_versions) with ordinality g (command, id, version, place)
    left join awards.mt_streams s on s.id = g.id
    where g.command = append_verdict.command and g.version <> coalesce(s.version, 0)
    order by g.place limit 1;
end $$;
