-- What people make of the sections of a report: every version of the text, who has the section, what was
-- looked at, and what is said about it.

create table report_section_versions (
  commune_id uuid not null references units (id),
  id uuid not null,
  report_id uuid not null,
  section text not null,
  -- Counted through all versions of the section, printed or kept aside.
  version integer not null,
  -- 'kept': it came when somebody else had the section; nothing typed is lost, and it never printed.
  standing text not null,
  -- {"items": [...], "leftOut": [...]}: the blocks in order, sentences of the system by key, the rest as written.
  content jsonb not null,
  based_on integer not null,
  author_id text not null,
  author text not null,
  written_at timestamptz not null,
  synthetic boolean not null default false,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references reports (commune_id, id),
  constraint report_section_versions_version unique (commune_id, report_id, section, version),
  constraint report_section_versions_standing check (standing in ('printed', 'kept'))
);

-- Where a section stands; a row appears with the first thing said or done about it.
create table report_sections (
  commune_id uuid not null references units (id),
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  section text not null,
  state text not null default 'not-started',
  owner_id uuid references accounts (id),
  due_on date,
  -- What each figure printed when somebody last looked at it: {"poverty.poor.rate|full": "2,78%"}.
  seen jsonb not null default '{}',
  -- One open page writes at a time; the lock ends by itself when its page stops asking for it.
  lock_id uuid,
  lock_holder_id text,
  lock_holder text,
  lock_expires_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references reports (commune_id, id),
  constraint report_sections_once unique (commune_id, report_id, section),
  constraint report_sections_state check (state in ('not-started', 'drafting', 'reviewed')),
  constraint report_sections_lock check (
    (lock_id is null) = (lock_holder_id is null) and (lock_id is null) = (lock_expires_at is null)
  )
);

create table report_comments (
  commune_id uuid not null references units (id),
  id uuid not null,
  report_id uuid not null,
  section text not null,
  -- The sentence meant and its words; absent for a remark on the whole section.
  block text,
  quote text,
  -- The first remark of the thread; absent for the first one itself.
  thread_id uuid,
  text text not null,
  author_id text not null,
  author text not null,
  written_at timestamptz not null,
  -- Of the first remark only.
  resolved_by text,
  resolved_at timestamptz,
  primary key (commune_id, id),
  foreign key (commune_id, report_id) references reports (commune_id, id),
  foreign key (commune_id, thread_id) references report_comments (commune_id, id),
  constraint report_comments_resolved check ((resolved_by is null) = (resolved_at is null)),
  constraint report_comments_thread check (thread_id is null or resolved_at is null)
);
create index report_comments_by_report on report_comments (commune_id, report_id);

-- The unit's own words so far become written paragraphs of their sections. A place "IV.2.text" was a part of
-- section IV.2: each version of the section holds the newest text that every one of its places had then, in the
-- order they were printed in ("V.text", then "V.tasks", then the end of "V").
with narratives as (
  select *, regexp_replace(section, '\.(text|tasks)$', '') as heading from report_narratives
),
versions as (
  select
    now.*,
    row_number() over (
      partition by now.commune_id, now.report_id, now.heading
      order by now.written_at, now.section, now.version
    ) as place,
    (
      select coalesce(jsonb_agg(paragraph.words order by paragraph.section desc, paragraph.position), '[]')
      from (
        select latest.section, said.position, to_jsonb(said.words) as words
        from (
          select distinct on (earlier.section) earlier.section, earlier.paragraphs
          from narratives as earlier
          where earlier.commune_id = now.commune_id and earlier.report_id = now.report_id
            and earlier.heading = now.heading
            and (earlier.written_at, earlier.section, earlier.version)
              <= (now.written_at, now.section, now.version)
          order by earlier.section, earlier.version desc
        ) as latest,
        unnest(latest.paragraphs) with ordinality as said (words, position)
      ) as paragraph
    ) as texts
  from narratives as now
)
insert into report_section_versions
  (commune_id, id, report_id, section, version, standing, content, based_on, author_id, author, written_at, synthetic)
select
  commune_id, id, report_id, heading, place, 'printed',
  jsonb_build_object(
    'items',
    coalesce(
      (
        select jsonb_agg(
          jsonb_build_object(
            'kind', 'written',
            'block', case position when 1 then 'text' else 'text~' || position end,
            'style', 'body',
            'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', words))
          )
          order by position
        )
        from jsonb_array_elements(texts) with ordinality as said (words, position)
      ),
      '[]'
    ),
    'leftOut', '[]'::jsonb
  ),
  place - 1, '', author, written_at, synthetic
from versions;
drop table report_narratives;

insert into report_sections (commune_id, report_id, section, state)
select distinct commune_id, report_id, section, 'drafting' from report_section_versions;

select protect_unit_table('report_section_versions');
select protect_unit_table('report_sections');
select protect_unit_table('report_comments');
