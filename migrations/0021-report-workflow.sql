-- The way of a report from draft to issue, and the issues themselves, which never change again.

-- What happened to a report, one line a step.
create table report_events (
  commune_id uuid not null references units (id),
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  transition text not null,
  actor_id text not null,
  actor text not null,
  at timestamptz not null,
  note text,
  sha256 text,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references reports (commune_id, id)
);
create index report_events_by_report on report_events (commune_id, report_id, at);

create table report_issues (
  commune_id uuid not null references units (id),
  id uuid not null,
  report_id uuid not null,
  -- 1 for the first issue, 2 for its correction; the highest is in force.
  sequence integer not null,
  number integer not null,
  symbol text not null,
  issued_on date not null,
  issued_by text not null,
  signer text,
  -- The issued document, and the SHA-256 of the canonical JSON of what was approved.
  document jsonb not null,
  sha256 text not null,
  -- Its entry in the document register.
  register_document_id uuid,
  -- The files as they were drawn on the day; absent for reports issued before files were kept.
  docx bytea,
  docx_sha256 text,
  pdf bytea,
  pdf_sha256 text,
  -- Of a correction: why, and every difference from the issue before it.
  reason text,
  slip jsonb not null default '[]',
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references reports (commune_id, id),
  foreign key (commune_id, register_document_id) references official_documents (commune_id, id),
  constraint report_issues_sequence unique (commune_id, report_id, sequence),
  constraint report_issues_number check (number >= 1),
  constraint report_issues_docx check ((docx is null) = (docx_sha256 is null)),
  constraint report_issues_pdf check ((pdf is null) = (pdf_sha256 is null))
);

-- The digitally signed PDF of an issue, once it was found to be the same document.
create table report_signed_copies (
  commune_id uuid not null references units (id),
  id uuid not null,
  issue_id uuid not null,
  file_name text not null,
  pdf bytea not null,
  sha256 text not null,
  -- 'same-bytes': the stored file with signatures added behind it; 'same-text': the same words on the same pages.
  check_kind text not null,
  signature_count integer not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (commune_id, id),
  foreign key (commune_id, issue_id) references report_issues (commune_id, id),
  constraint report_signed_copies_check check (check_kind in ('same-bytes', 'same-text'))
);

create function refuse_change_of_issues() returns trigger language plpgsql as $$
begin
  raise exception 'what was issued never changes';
end
$$;
create trigger report_issues_fixed before update or delete on report_issues
  for each row execute function refuse_change_of_issues();
create trigger report_issues_never_truncated before truncate on report_issues
  for each statement execute function refuse_change_of_issues();
create trigger report_signed_copies_fixed before update or delete on report_signed_copies
  for each row execute function refuse_change_of_issues();

insert into report_issues
  (commune_id, id, report_id, sequence, number, symbol, issued_on, issued_by, signer, document, sha256)
select
  commune_id, gen_random_uuid(), id, 1, number, symbol, issued_on, coalesce(issued_by, ''), signer_name,
  issued_document, issued_sha256
from reports where status = 'issued';

alter table reports
  drop constraint reports_issued,
  drop constraint reports_status,
  drop column number,
  drop column symbol,
  drop column issued_on,
  drop column issued_by,
  drop column issued_document,
  drop column issued_sha256,
  -- The document as submitted with all its figures, and its hash: what is approved is exactly this.
  add column frozen_document jsonb,
  add column frozen_sha256 text,
  add column submitted_by text,
  add column submitted_by_id text,
  add column submitted_at timestamptz,
  add column approved_by text,
  add column approved_by_id text,
  add column approved_at timestamptz,
  -- While a correction is prepared: why, and the reason given for each difference.
  add column correction_reason text,
  add column correction_reasons jsonb not null default '{}',
  add constraint reports_status check (status in ('draft', 'submitted', 'returned', 'approved', 'issued')),
  add constraint reports_frozen check (
    (status in ('submitted', 'approved')) = (frozen_document is not null)
    and (frozen_document is null) = (frozen_sha256 is null)
    and (status = 'approved') = (approved_at is not null)
  );

select protect_unit_table('report_events');
select protect_unit_table('report_issues');
select protect_unit_table('report_signed_copies');
