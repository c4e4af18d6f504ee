-- What the commune says of its work in words: what was difficult and why, what it proposes, what it plans.

create table work_remarks (
  commune_id uuid not null references units (id),
  id uuid not null,
  year integer not null,
  kind text not null,
  text text not null,
  programmes text[] not null default '{}',
  position integer not null,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default now(),
  primary key (commune_id, id),
  constraint work_remarks_kind check (kind in ('difficulty', 'limitation', 'cause', 'proposal'))
);
create index work_remarks_by_year on work_remarks (commune_id, year);

create table planned_tasks (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- The year in which it is to be done; the report of the year before prints it.
  year integer not null,
  -- Term of the policy register of task groups.
  group_code text not null,
  text text not null,
  programmes text[] not null default '{}',
  position integer not null,
  responsible text,
  due_on date,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default now(),
  primary key (commune_id, id)
);
create index planned_tasks_by_year on planned_tasks (commune_id, year);

-- The reports of a commune. A draft is drawn from the registers each time; issuing one freezes it.
create table reports (
  commune_id uuid not null references units (id),
  id uuid not null,
  -- Name of the outline in policy: 'commune-annual-programmes'.
  outline text not null,
  year integer not null,
  -- The last day whose rows are counted.
  cut_off_on date not null,
  -- "thứ tám", "XXI", "2021 - 2026": facts of this People's Council, never derived.
  council_session text,
  council_term text,
  council_years text,
  place text,
  superior_agency text,
  agency text,
  recipients text[] not null default '{}',
  -- "TM. ỦY BAN NHÂN DÂN"; a deputy signs under "KT. CHỦ TỊCH" as a second line.
  authority_lines text[] not null default '{}',
  signer_name text,
  signer_title text,
  status text not null default 'draft',
  number integer,
  symbol text,
  issued_on date,
  -- The frozen document, and the SHA-256 of its canonical JSON.
  issued_document jsonb,
  issued_sha256 text,
  issued_by text,
  synthetic boolean not null default false,
  revision integer not null default 1,
  recorded_at timestamptz not null default now(),
  primary key (commune_id, id),
  constraint reports_once unique (commune_id, outline, year),
  constraint reports_status check (status in ('draft', 'issued')),
  constraint reports_issued check (
    case status
      when 'draft' then number is null and issued_on is null and issued_document is null and issued_sha256 is null
      else number >= 1 and symbol is not null and issued_on is not null
        and issued_document is not null and issued_sha256 is not null
    end
  )
);

-- What the unit writes itself, by section of the outline; every version stays.
create table report_narratives (
  commune_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  section text not null,
  version integer not null,
  -- Empty when the section was cleared.
  paragraphs text[] not null,
  author text not null,
  written_at timestamptz not null,
  synthetic boolean not null default false,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references reports (commune_id, id),
  constraint report_narratives_version unique (commune_id, report_id, section, version)
);
