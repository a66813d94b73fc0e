-- Files beside the log: sealed in chunks before the event that names them is appended. The append brings a sealed box with the blob's id
-- under the claim's name; until it is there nobody can read the blob, and without it the blob is rubbish after a while.

create table awards.blobs (
  id         uuid        not null primary key,
  claim_name text        not null,
  written_at timestamptz not null default clock_timestamp()
);

create table awards.blob_chunks (
  blob  uuid    not null references awards.blobs (id) on delete cascade,
  place integer not null,
  box   bytea   not null,
  primary key (blob, place)
);

-- What is sealed cannot be made smaller.
alter table awards.blob_chunks alter column box set storage external;

create index blobs_by_age on awards.blobs (written_at);

grant select, insert, delete on awards.blobs, awards.blob_chunks to awards_app;
