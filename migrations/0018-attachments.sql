-- Files that people attach to records: scans of documents, photographs, tables. They live in the database,
-- so that a backup is one thing.

-- A content, kept once in a commune however often it is attached; known by its SHA-256 in hexadecimal.
create table file_contents (
  commune_id uuid not null references units (id),
  sha256 text not null,
  media_type text not null,
  byte_count integer not null,
  stored_at timestamptz not null,
  -- Since when no record has it any more; it is kept for a while, so that taking it off can be undone.
  released_at timestamptz,
  primary key (commune_id, sha256),
  constraint file_contents_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint file_contents_byte_count check (byte_count > 0)
);

-- The bytes of a content in order, in parts that are easy to carry.
create table file_parts (
  commune_id uuid not null references units (id),
  sha256 text not null,
  part integer not null,
  bytes bytea not null,
  primary key (commune_id, sha256, part),
  foreign key (commune_id, sha256) references file_contents (commune_id, sha256) on delete cascade
);
-- Scans are compressed already.
alter table file_parts alter column bytes set storage external;

-- A file on a record of the commune.
create table attachments (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- The record it belongs to, as the audit log names it.
  entity text not null,
  entity_id text not null,
  name text not null,
  sha256 text not null,
  attached_by text not null,
  attached_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, sha256) references file_contents (commune_id, sha256)
);
create index attachments_by_record on attachments (commune_id, entity, entity_id);
create index attachments_by_content on attachments (commune_id, sha256);

select protect_unit_table(name) from unnest(array['file_contents', 'file_parts', 'attachments']) as name;
