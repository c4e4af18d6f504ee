-- The register of official documents of a commune: what it received and what it issued itself.
create table official_documents (
  commune_id uuid not null references units (id),
  id uuid not null,
  direction text not null,
  kind text not null,
  -- The running number at the head of the symbol, 192 of "192/QĐ-UBND".
  number integer,
  -- Number and symbol as printed after "số". Absent when nobody knows it any more.
  symbol text,
  issuer text not null,
  -- The issuer with its abbreviations spelt out, in small letters: one office, one key.
  issuer_key text not null,
  -- Absent when only the year is known.
  issued_on date,
  issued_in integer not null,
  received_on date,
  subject text not null,
  purposes text[] not null default '{}',
  programmes text[] not null default '{}',
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  constraint official_documents_direction check (direction in ('incoming', 'own')),
  constraint official_documents_issued_in check (issued_on is null or issued_in = extract(year from issued_on)),
  constraint official_documents_received_on check (received_on is null or direction = 'incoming')
);
-- Decree 30/2020, annex VI: a register warns of the same number, symbol and issuer.
create unique index official_documents_symbol
  on official_documents (commune_id, symbol, issuer_key, issued_on) nulls not distinct
  where symbol is not null;

-- What a document does to another one: of the same register, or a national one known by its symbol.
create table official_document_relations (
  commune_id uuid not null,
  document_id uuid not null,
  position integer not null,
  kind text not null,
  other_document_id uuid,
  other_symbol text,
  note text,
  primary key (commune_id, document_id, position),
  foreign key (commune_id, document_id) references official_documents (commune_id, id) on delete cascade,
  foreign key (commune_id, other_document_id) references official_documents (commune_id, id),
  constraint official_document_relations_kind check (kind in ('amends', 'replaces', 'implements')),
  constraint official_document_relations_other check ((other_document_id is null) <> (other_symbol is null)),
  constraint official_document_relations_self check (other_document_id <> document_id)
);
create index official_document_relations_by_other on official_document_relations (commune_id, other_document_id);
