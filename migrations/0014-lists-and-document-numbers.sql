-- Lists that are searched without marks and sorted as a Vietnamese dictionary, and the numbers of documents.

-- The text as it is searched: without marks, đ as d, small letters, words parted by one blank.
-- It must give the same for composed and decomposed text and never change, so it asks no dictionary of the server.
create function fold_text(given text) returns text
language sql immutable strict parallel safe as $$
  select trim(both ' ' from regexp_replace(
    lower(translate(
      regexp_replace(normalize(given, NFD), '[\u0300-\u036f''’‘ʼ`´]+', '', 'g'),
      'đĐðÐɖ', 'ddddd') collate "C"),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g'))
$$;

-- The text as a Vietnamese dictionary sorts it, in small letters and digits that every collation orders
-- alike: letters decide first (a ă â b c d đ …), numbers by value, tones only between texts of the same letters.
create function sort_key(given text) returns text
language sql immutable strict parallel safe as $$
  with words as (
    select trim(both ' ' from regexp_replace(
      translate(
        lower(regexp_replace(normalize(given, NFD), '[''’‘ʼ`´]', '', 'g') collate "C"), 'ĐðÐɖ', 'đđđđ'),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+', ' ', 'g')) as spelt
  ), lettered as (
    select spelt, normalize(regexp_replace(
      spelt, '[\u0300\u0301\u0303-\u0305\u0307-\u031a\u031c-\u036f]', '', 'g'), NFC) as letters
    from words
  ), numbered as (
    select spelt, regexp_replace(regexp_replace(
      letters, '([0-9]+)', '00000000000000000000\1', 'g'),
      '[0-9]*([0-9]{20})(?![0-9])', '2\1', 'g') as letters
    from lettered
  )
  select regexp_replace(
      translate(letters, ' aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', '13456789abcdefghijklmnopqrstuvwxyz'),
      '[^0-9a-z]+', '', 'g') || '0'
    || (
      select string_agg(
        case when word ~ '\u0300' then '1' when word ~ '\u0309' then '2' when word ~ '\u0303' then '3'
          when word ~ '\u0301' then '4' when word ~ '\u0323' then '5' else '0' end, '' order by place)
      from regexp_split_to_table(spelt, ' ') with ordinality as part (word, place))
  from numbered
$$;

alter table official_documents
  -- What the register is searched by, see fold_text.
  add column search_text text generated always as (fold_text(
    kind || ' ' || coalesce(symbol, '') || ' ' || issuer || ' ' || issuer_key || ' ' || subject
    || ' ' || coalesce(note, ''))) stored,
  add column issuer_sort text collate "C" generated always as (sort_key(issuer)) stored;
create index official_documents_by_year on official_documents (commune_id, issued_in, number);

alter table organisation_bodies
  add column search_text text generated always as (fold_text(name || ' ' || coalesce(note, ''))) stored,
  add column name_sort text collate "C" generated always as (sort_key(name)) stored;
alter table organisation_members
  add column search_text text generated always as (fold_text(
    name || ' ' || coalesce(office, '') || ' ' || coalesce(duty, ''))) stored;

alter table outreach_events
  add column search_text text generated always as (fold_text(
    coalesce(topic, '') || ' ' || coalesce(organiser, '') || ' ' || coalesce(partner, '')
    || ' ' || coalesce(note, '') || ' ' || code)) stored;

alter table supervision_visits
  add column search_text text generated always as (fold_text(
    conducted_by || ' ' || scope || ' ' || coalesce(note, '') || ' ' || code)) stored,
  add column conducted_by_sort text collate "C" generated always as (sort_key(conducted_by)) stored;
alter table supervision_findings
  add column search_text text generated always as (fold_text(
    finding || ' ' || coalesce(owner, ''))) stored;

alter table work_remarks
  add column search_text text generated always as (fold_text(text)) stored;
alter table planned_tasks
  add column search_text text generated always as (fold_text(
    text || ' ' || coalesce(responsible, ''))) stored;

-- Numbers of own documents that no document of the register bears, with the reason the office gave.
create table official_document_gaps (
  commune_id uuid not null references units (id),
  id uuid not null,
  kind text not null,
  issuer text not null,
  issuer_key text not null,
  year integer not null,
  from_number integer not null,
  to_number integer not null,
  reason text not null,
  revision integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  constraint official_document_gaps_numbers check (1 <= from_number and from_number <= to_number)
);
create index official_document_gaps_by_year on official_document_gaps (commune_id, year);
select protect_unit_table('official_document_gaps');
