-- Who may sign in and what every write did.

-- A person who may sign in. The user name is kept folded (NFC, small letters), as it is looked up.
create table accounts (
  id uuid primary key,
  user_name text not null,
  display_name text not null,
  -- Argon2id, in the PHC string form that carries its own salt and parameters.
  password_hash text not null,
  is_active boolean not null default true,
  created_at timestamptz not null,
  constraint accounts_user_name unique (user_name)
);

-- A role held in a unit and everything below it, from one day to another.
create table account_grants (
  account_id uuid not null references accounts (id),
  role text not null,
  unit_id uuid not null references units (id),
  valid_from date not null,
  valid_to date,
  primary key (account_id, role, unit_id, valid_from),
  constraint account_grants_validity check (valid_to is null or valid_from <= valid_to)
);

-- A browser that is signed in. Only the hash of its token is known here.
create table sign_in_sessions (
  token_hash text primary key,
  account_id uuid not null references accounts (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_ends_at timestamptz not null,
  absolute_ends_at timestamptz not null
);
create index sign_in_sessions_by_account on sign_in_sessions (account_id);

-- One line a write, in the transaction of the write. The lines of a unit are numbered without gaps and
-- chained: each holds the hash of the line before it, so a line that is changed or taken out shows.
create table audit_lines (
  commune_id uuid not null references units (id),
  number bigint not null,
  at timestamptz not null,
  -- Text, not a reference: the system itself writes too, and a line outlives the account.
  actor_id text not null,
  actor_name text not null,
  door text not null,
  operation text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null,
  primary key (commune_id, number)
);
create index audit_lines_by_entity on audit_lines (commune_id, entity, entity_id);

create function refuse_change_of_audit_lines() returns trigger language plpgsql as $$
begin
  raise exception 'audit lines are only ever added';
end
$$;
create trigger audit_lines_append_only before update or delete on audit_lines
  for each row execute function refuse_change_of_audit_lines();
create trigger audit_lines_never_truncated before truncate on audit_lines
  for each statement execute function refuse_change_of_audit_lines();
