-- Marten 9's own layout, so that a real Marten reads this log. Nothing of ours goes on a mt_* table: its schema diff would drop it.

create table awards.mt_streams (
  id          uuid        not null constraint pkey_mt_streams_id primary key,
  type        varchar,
  version     bigint,
  timestamp   timestamptz not null default now(),
  created     timestamptz not null default now(),
  tenant_id   varchar     default '*DEFAULT*',
  is_archived boolean     default false
);

create table awards.mt_events (
  seq_id         bigint       not null constraint pkey_mt_events_seq_id primary key,
  id             uuid         not null,
  stream_id      uuid         constraint fkey_mt_events_stream_id references awards.mt_streams (id) on delete cascade,
  version        bigint       not null,
  data           jsonb        not null,
  bdata          bytea,
  type           varchar(500) not null,
  timestamp      timestamptz  not null default now(),
  tenant_id      varchar      default '*DEFAULT*',
  mt_dotnet_type varchar,
  correlation_id varchar,
  causation_id   varchar,
  headers        jsonb,
  is_archived    boolean      default false
);

create unique index pk_mt_events_stream_and_version on awards.mt_events using btree (stream_id, version);

create table awards.mt_event_progression (
  name         varchar     not null constraint pk_mt_event_progression primary key,
  last_seq_id  bigint,
  last_updated timestamptz default transaction_timestamp()
);

create table awards.mt_high_water_skips (
  ending_sequence   bigint      not null constraint pkey_mt_high_water_skips_ending_sequence primary key,
  starting_sequence bigint      not null,
  timestamp         timestamptz default transaction_timestamp()
);

-- Our writer does not use it. Standing at -1 it lets Marten's daemon follow our log; a hand-over sets it to the last position.
create sequence awards.mt_events_sequence as bigint increment by 1 minvalue -1 start with 1 cache 1;
alter sequence awards.mt_events_sequence restart with -1;

grant select, insert on awards.mt_events to awards_app;
grant select, insert, update on awards.mt_streams to awards_app;
grant select, insert, update, delete on awards.mt_event_progression, awards.mt_high_water_skips to awards_app;
grant usage, select on sequence awards.mt_events_sequence to awards_app;
