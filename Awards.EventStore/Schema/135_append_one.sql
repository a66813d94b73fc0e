-- The same as awards.append (070_append.sql) for what is asked most often of a log that is not busy: one event for one stream, perhaps
-- under a key, and nothing beside it. Without arrays to take apart it costs much less. Outcomes, lock and order of looks are the same.

create function awards.append_one(
  command_key uuid, command_fingerprint uuid, stream uuid, stream_type text, expected_version bigint,
  guard_ids uuid[], guard_versions bigint[],
  event_id uuid, event_type text, event_dotnet_type text, event_body jsonb,
  new_correlation text, new_causation text, new_headers jsonb,
  out outcome integer, out first_position bigint, out last_position bigint, out stream_version bigint, out recorded timestamptz,
  out conflict_stream uuid, out conflict_expected bigint, out conflict_actual bigint)
language plpgsql volatile
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  head bigint;
  base bigint;
  kind text;
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
      stream_version := done.version;
      return;
    end if;
  end if;

  select s.version, s.type into base, kind from awards.mt_streams s where s.id = stream;
  base := coalesce(base, 0);
  if expected_version <> base then
    outcome := 3;
    conflict_stream := stream;
    conflict_expected := expected_version;
    conflict_actual := base;
    return;
  end if;
  if kind <> stream_type then
    outcome := 4;
    conflict_stream := stream;
    return;
  end if;

  if cardinality(guard_ids) > 0 then
    select 3, g.id, g.version, coalesce(s.version, 0) into outcome, conflict_stream, conflict_expected, conflict_actual
      from unnest(guard_ids, guard_versions) with ordinality g (id, version, place) left join awards.mt_streams s on s.id = g.id
      where g.version <> coalesce(s.version, 0)
      order by g.place limit 1;
    if found then return; end if;
  end if;

  outcome := 0;
  recorded := awards.now();
  first_position := head + 1;
  last_position := first_position;
  stream_version := base + 1;
  if base = 0 then
    insert into awards.mt_streams (id, type, version, timestamp, created) values (stream, stream_type, 1, recorded, recorded);
  else
    update awards.mt_streams s set version = stream_version, timestamp = recorded where s.id = stream;
  end if;
  insert into awards.mt_events
      (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers)
    values (last_position, event_id, stream, stream_version, event_body, event_type, recorded, event_dotnet_type, new_correlation,
      new_causation, new_headers);
  update awards.log_head set position = last_position, recorded_at = recorded;
  perform pg_notify('awards_log', last_position::text);

  if command_key is not null then
    insert into awards.command_keys (id, fingerprint, position, version, events)
      values (command_key, command_fingerprint, last_position, stream_version, 1);
  end if;
end $$;
