-- Money of the programmes in whole đồng: four things that are never mixed. Ledgers are append-only;
-- a mistake is corrected by a reversing line, so the balance at any past date stays readable.

-- Capital given by decision. A line with adjusts_id is an adjustment of that earlier line and may be negative.
create table capital_allocations (
  commune_id uuid not null references units (id),
  id uuid not null,
  node_code text not null,
  source_code text not null,
  kind_code text not null,
  budget_year integer not null,
  year_status text not null,
  origin_year integer,
  amount bigint not null,
  decided_on date,
  decided_year integer not null,
  document_id uuid,
  adjusts_id uuid,
  reason text,
  note text,
  synthetic boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  foreign key (commune_id, adjusts_id) references capital_allocations (commune_id, id),
  constraint capital_allocations_year_status check (year_status in ('current', 'carried-over')),
  constraint capital_allocations_origin_year check ((year_status = 'carried-over') = (origin_year is not null)),
  constraint capital_allocations_sign check (amount > 0 or (adjusts_id is not null and amount < 0)),
  constraint capital_allocations_reason check (adjusts_id is null or reason is not null)
);
create index capital_allocations_by_year on capital_allocations (commune_id, budget_year);

-- Approved amounts (dự toán được duyệt): a promise, not a payment.
create table capital_commitments (
  commune_id uuid not null references units (id),
  id uuid not null,
  node_code text not null,
  budget_year integer not null,
  amount bigint not null,
  approved_on date,
  approved_year integer not null,
  document_id uuid,
  activity_id uuid,
  reverses_id uuid,
  reason text,
  note text,
  synthetic boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  foreign key (commune_id, reverses_id) references capital_commitments (commune_id, id),
  constraint capital_commitments_reversed_once unique (commune_id, reverses_id),
  constraint capital_commitments_sign check (case when reverses_id is null then amount > 0 else amount < 0 end),
  constraint capital_commitments_reason check (reverses_id is null or reason is not null)
);
create index capital_commitments_by_year on capital_commitments (commune_id, budget_year);

-- Money paid, by day.
create table capital_disbursements (
  commune_id uuid not null references units (id),
  id uuid not null,
  node_code text not null,
  source_code text not null,
  kind_code text not null,
  budget_year integer not null,
  year_status text not null,
  amount bigint not null,
  paid_on date not null,
  voucher_number text,
  activity_id uuid,
  reverses_id uuid,
  reason text,
  note text,
  synthetic boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  foreign key (commune_id, reverses_id) references capital_disbursements (commune_id, id),
  constraint capital_disbursements_reversed_once unique (commune_id, reverses_id),
  constraint capital_disbursements_year_status check (year_status in ('current', 'carried-over')),
  constraint capital_disbursements_sign check (case when reverses_id is null then amount > 0 else amount < 0 end),
  constraint capital_disbursements_reason check (reverses_id is null or reason is not null)
);
create index capital_disbursements_by_year on capital_disbursements (commune_id, budget_year);

-- A person states that nothing was paid up to a day: zero, as opposed to "not reported".
create table capital_zero_confirmations (
  commune_id uuid not null references units (id),
  id uuid not null,
  node_code text not null,
  source_code text,
  kind_code text,
  budget_year integer not null,
  confirmed_on date not null,
  note text,
  synthetic boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  constraint capital_zero_confirmations_line check ((source_code is null) = (kind_code is null))
);
create index capital_zero_confirmations_by_year on capital_zero_confirmations (commune_id, budget_year);

-- What is expected to be paid by the end of the year; the newest estimate up to a day counts.
create table capital_estimates (
  commune_id uuid not null references units (id),
  id uuid not null,
  node_code text not null,
  source_code text not null,
  kind_code text not null,
  budget_year integer not null,
  amount bigint not null,
  estimated_on date not null,
  note text,
  synthetic boolean not null default false,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (commune_id, id),
  constraint capital_estimates_sign check (amount >= 0)
);
create index capital_estimates_by_year on capital_estimates (commune_id, budget_year);
