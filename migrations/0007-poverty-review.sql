-- The yearly review of poor and near-poor households, counted by village, or for the whole commune
-- where nobody kept the villages apart.

create table poverty_reviews (
  commune_id uuid not null references units (id),
  id uuid not null,
  year integer not null,
  -- Preliminary until the chairman has decided; both may stand side by side.
  status text not null,
  reviewed_on date,
  -- The decision that recognises the result.
  document_id uuid,
  note text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default now(),
  primary key (commune_id, id),
  foreign key (commune_id, document_id) references official_documents (commune_id, id),
  constraint poverty_reviews_year unique (commune_id, year, status),
  constraint poverty_reviews_status check (status in ('preliminary', 'official'))
);

-- Households and people of a village, or of the commune where village_id is absent. A count that is absent
-- was not reported; it is not zero.
create table poverty_review_counts (
  commune_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  village_id uuid references units (id),
  households integer not null,
  people integer,
  poor integer not null,
  poor_people integer,
  near_poor integer not null,
  near_poor_people integer,
  -- "hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình"
  average_standard integer,
  average_standard_people integer,
  ethnic_households integer,
  ethnic_poor integer,
  ethnic_near_poor integer,
  synthetic boolean not null default false,
  primary key (commune_id, id),
  foreign key (commune_id, review_id) references poverty_reviews (commune_id, id) on delete cascade,
  constraint poverty_review_counts_once unique nulls not distinct (commune_id, review_id, village_id),
  constraint poverty_review_counts_within check (
    households >= 0 and poor >= 0 and near_poor >= 0
    and poor + near_poor + coalesce(average_standard, 0) <= households
  )
);

-- How a class of households came from the last review to this one:
-- closing = opening − (to_other + above_line + other_decrease) + (from_other + relapsed + newly_arisen + other_increase).
create table poverty_review_movements (
  commune_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  village_id uuid references units (id),
  class text not null,
  counted_in text not null,
  opening integer not null,
  -- Poor households that became near-poor, or near-poor ones that became poor.
  to_other integer not null,
  above_line integer not null,
  other_decrease integer not null,
  from_other integer not null,
  relapsed integer not null,
  newly_arisen integer not null,
  other_increase integer not null,
  closing integer not null,
  synthetic boolean not null default false,
  primary key (commune_id, id),
  foreign key (commune_id, review_id) references poverty_reviews (commune_id, id) on delete cascade,
  constraint poverty_review_movements_once
    unique nulls not distinct (commune_id, review_id, village_id, class, counted_in),
  constraint poverty_review_movements_class check (class in ('poor', 'near-poor')),
  constraint poverty_review_movements_counted_in check (counted_in in ('households', 'people')),
  constraint poverty_review_movements_balance check (
    closing = opening - (to_other + above_line + other_decrease)
      + (from_other + relapsed + newly_arisen + other_increase)
  )
);
