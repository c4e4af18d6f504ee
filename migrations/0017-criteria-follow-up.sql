-- Who judged a criterion, who answers for it, until when, and whether what is met is in danger. Evidence hangs
-- on the assessment as attached files.
alter table criteria_assessments
  add column assessor text,
  add column owner text,
  add column due_on date,
  add column at_risk boolean not null default false,
  -- What the register is searched by, see fold_text.
  add column search_text text generated always as (fold_text(
    set_code || ' ' || coalesce(number, '') || ' ' || coalesce(assessor, '') || ' ' || coalesce(owner, '')
    || ' ' || coalesce(note, ''))) stored;

alter table model_residential_areas
  add column search_text text generated always as (fold_text(status || ' ' || coalesce(note, ''))) stored;
