-- Domain time is one function of the database, so that every node agrees. Only a database made for simulation lets its clock be set.

create table awards.domain_clock (
  only_row  boolean not null default true primary key check (only_row),
  simulated boolean not null,
  instant   timestamptz,
  check (simulated or instant is null)
);

create function awards.now() returns timestamptz language plpgsql volatile as $$
declare
  last timestamptz;
  clock timestamptz;
begin
  select head.recorded_at, case when domain.simulated then domain.instant else clock_timestamp() end
    into last, clock
    from awards.log_head head, awards.domain_clock domain;
  if clock is null then
    raise exception 'The simulated clock of this database was never set.' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return greatest(last, clock);
end $$;

-- Runs as the owner: the application itself may not write the clock's row.
create function awards.advance_clock(target timestamptz) returns text language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  clock awards.domain_clock;
begin
  select * into strict clock from awards.domain_clock for update;
  if not clock.simulated then return 'not-simulated'; end if;
  if target < clock.instant then return 'backwards'; end if;
  update awards.domain_clock set instant = target;
  return 'set';
end $$;

grant select on awards.domain_clock to awards_app;
revoke execute on function awards.advance_clock(timestamptz) from public;
grant execute on function awards.advance_clock(timestamptz) to awards_app;
