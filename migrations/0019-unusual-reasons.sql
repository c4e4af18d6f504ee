-- Why a number that looked unusual is right, in the words of whoever entered it. Asked for, never forced; kept
-- so that the question is not asked again, and so that a reader finds the answer.
create table unusual_reasons (
  commune_id uuid not null references units (id),
  id uuid not null,
  year integer not null,
  sheet text not null,
  row_key text not null,
  column_key text not null,
  -- The number it speaks of, in canonical text: another number is another question.
  value text not null,
  reason text not null,
  said_by text not null,
  said_at timestamptz not null,
  primary key (commune_id, id),
  constraint unusual_reasons_once unique (commune_id, year, sheet, row_key, column_key)
);

select protect_unit_table('unusual_reasons');
