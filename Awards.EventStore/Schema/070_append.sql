-- The one way into the log: one call, committed by itself. Outcomes: 0 appended, 1 done before, 2 key reused, 3 conflict, 4 wrong stream type.
-- Volatile on purpose: each statement sees what committed before it, so everything after the lock sees the log as it will be appended to.
-- Its plans are made once, for tables of any size; without sequential scans they look costly, which must not wake the JIT compiler.

create function awards.append(
  command_key uuid, command_fingerprint uuid,
  stream_ids uuid[], stream_types text[], expected_versions bigint[], stream_counts integer[],
  guard_ids uuid[], guard_versions bigint[],
  event_ids uuid[], event_streams integer[], event_offsets integer[], event_types text[], event_dotnet_types text[], event_bodies jsonb[],
  new_correlation text, new_causation text, new_headers jsonb, new_effective timestamptz,
  message_ids uuid[], message_kinds text[], message_destination_types text[], message_destinations uuid[], message_bodies jsonb[],
  message_dues timestamptz[], message_depth integer, message_initiator text, message_trace text,
  box_keys text[], box_ids uuid[], boxes bytea[], emptied_keys text[],
  out outcome integer, out first_position bigint, out last_position bigint, out stream_versions bigint[], out recorded timestamptz,
  out conflict_stream uuid, out conflict_expected bigint, out conflict_actual bigint)
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
declare
  event_count constant integer := cardinality(event_ids);
  head bigint;
  bases bigint[];
  kinds text[];
  guard_bases bigint[];
  done awards.command_keys;
begin
  -- The lock is a statement of its own: what follows it has a fresh snapshot.
  select h.position into strict head from awards.log_head h for update;

  if command_key is not null then
    select * into done from awards.command_keys k where k.id = command_key;
    if found then
      outcome := case when done.fingerprint = command_fingerprint then 1 else 2 end;
      first_position := done.position - done.events + 1;
      last_position := done.position;
      stream_versions := array[done.version];
      return;
    end if;
  end if;

  select array_agg(coalesce(s.version, 0) order by w.place), array_agg(s.type order by w.place)
    into bases, kinds
    from unnest(stream_ids) with ordinality w (id, place) left join awards.mt_streams s on s.id = w.id;
  for place in 1 .. cardinality(stream_ids) loop
    if expected_versions[place] <> bases[place] then
      outcome := 3;
      conflict_stream := stream_ids[place];
      conflict_expected := expected_versions[place];
      conflict_actual := bases[place];
      return;
    end if;
    if kinds[place] <> stream_types[place] then
      outcome := 4;
      conflict_stream := stream_ids[place];
      return;
    end if;
  end loop;

  if cardinality(guard_ids) > 0 then
    select array_agg(coalesce(s.version, 0) order by w.place) into guard_bases
      from unnest(guard_ids) with ordinality w (id, place) left join awards.mt_streams s on s.id = w.id;
    for place in 1 .. cardinality(guard_ids) loop
      if guard_versions[place] <> guard_bases[place] then
        outcome := 3;
        conflict_stream := guard_ids[place];
        conflict_expected := guard_versions[place];
        conflict_actual := guard_bases[place];
        return;
      end if;
    end loop;
  end if;

  outcome := 0;
  recorded := awards.now();
  first_position := head + 1;
  last_position := head + event_count;
  select array_agg(v.base + v.added order by v.place) into stream_versions
    from unnest(bases, stream_counts) with ordinality v (base, added, place);

  if event_count > 0 then
    insert into awards.mt_streams as existing (id, type, version, timestamp, created)
      select w.id, w.type, w.base + w.added, recorded, recorded
        from unnest(stream_ids, stream_types, bases, stream_counts) w (id, type, base, added)
        where w.added > 0
      on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp;

    insert into awards.mt_events
        (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers)
      select head + e.place, e.id, stream_ids[e.stream], bases[e.stream] + e.step, e.body, e.type, recorded, e.dotnet_type,
             new_correlation, new_causation, new_headers
        from unnest(event_ids, event_streams, event_offsets, event_types, event_dotnet_types, event_bodies)
          with ordinality e (id, stream, step, type, dotnet_type, body, place);

    update awards.log_head set position = last_position, recorded_at = recorded;
    perform pg_notify('awards_log', last_position || case when cardinality(message_ids) > 0 then ' with-messages' else '' end);
  end if;

  if command_key is not null then
    insert into awards.command_keys (id, fingerprint, position, version, events)
      values (command_key, command_fingerprint, last_position, stream_versions[1], event_count);
  end if;

  -- Sent twice is sent once; what was run already is not sent again. Rows of messages that are being run are not touched.
  if cardinality(message_ids) > 0 then
    insert into awards.messages
        (id, kind, destination_type, destination, body, due, effective, immediate, position, ordinal, depth, correlation, initiator, trace)
      select m.id, m.kind, m.destination_type, m.destination, m.body, coalesce(m.due, recorded), greatest(m.due, new_effective),
             m.immediate, last_position, m.place, case when m.immediate then message_depth + 1 else 0 end,
             new_correlation, message_initiator, message_trace
        from (
          select *, coalesce(u.due <= recorded, true) as immediate
            from unnest(message_ids, message_kinds, message_destination_types, message_destinations, message_bodies, message_dues)
              with ordinality u (id, kind, destination_type, destination, body, due, place)
        ) m
        where not exists (select from awards.command_keys k where k.id = m.id)
      on conflict (id) do nothing;
  end if;

  -- Emptied first: what is sealed anew stands in place of what was there.
  if cardinality(emptied_keys) > 0 then
    delete from awards.sealed_boxes b where b.key_name = any (emptied_keys);
  end if;
  if cardinality(box_ids) > 0 then
    insert into awards.sealed_boxes (key_name, id, box)
      select b.key_name, b.id, b.box from unnest(box_keys, box_ids, boxes) b (key_name, id, box);
  end if;
end $$;
