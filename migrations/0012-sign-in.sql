-- Signing in: sessions whose tokens change, waiting after wrong passwords, words for the person.

-- True after an administrator set the password: the person chooses their own before anything else.
alter table accounts
  add column must_change_password boolean not null default false,
  add column password_set_at timestamptz,
  add column last_signed_in_at timestamptz;

-- Sessions are short-lived, so the old table is replaced and everybody signs in once more.
drop table sign_in_sessions;

-- A browser that is signed in. Only hashes of its tokens are known here.
create table sign_in_sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash text not null,
  -- The token before the last change; it holds until the new one has been used, and a little longer for
  -- requests that were under way.
  previous_token_hash text,
  -- Absent while the new token has not been used.
  previous_ends_at timestamptz,
  token_changed_at timestamptz not null,
  -- The password was right and the code of the second factor has not come yet.
  awaits_code boolean not null default false,
  -- How the person signed in: `password` or `sso`.
  signed_in_by text not null default 'password',
  -- What the browser says it is, as sent; shown in words.
  device text not null default '',
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_ends_at timestamptz not null,
  absolute_ends_at timestamptz not null,
  constraint sign_in_sessions_token unique (token_hash)
);
create index sign_in_sessions_by_account on sign_in_sessions (account_id);
create index sign_in_sessions_by_previous_token on sign_in_sessions (previous_token_hash);

-- Wrong passwords in a row for one typed name. Kept by the hash of the name and not by account, so that a
-- name nobody has waits exactly as long as one that somebody has.
create table sign_in_attempts (
  name_hash text primary key,
  wrong_count integer not null,
  last_wrong_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempts_by_age on sign_in_attempts (last_wrong_at);

-- What a person has to be told at the next sign-in: that an administrator took away the second factor, that
-- somebody tried wrong passwords.
create table account_notices (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  kind text not null,
  -- Who did it; the name as it was then.
  actor_name text,
  -- How often, where it is counted.
  occurrences integer,
  at timestamptz not null,
  seen_at timestamptz
);
create index account_notices_by_account on account_notices (account_id) where seen_at is null;
