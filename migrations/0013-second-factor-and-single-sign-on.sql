-- The second factor and single sign-on.

-- The authenticator app of a person. The secret is sealed with the key of the installation, which is not in
-- the database.
create table second_factors (
  account_id uuid primary key references accounts (id),
  sealed_secret text not null,
  -- Absent while the person has not yet shown that the app works.
  confirmed_at timestamptz,
  -- The thirty-second step of the last code that was accepted: no code is accepted twice.
  last_step bigint,
  created_at timestamptz not null
);

-- Codes for the day the phone is lost; each works once. Only keyed hashes are kept.
create table recovery_codes (
  account_id uuid not null references accounts (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Which identity of the single sign-on belongs to which account. An administrator enters the subject or the
-- name; the first sign-in ties it to the issuer.
create table sso_identities (
  account_id uuid primary key references accounts (id),
  -- The name or e-mail address the provider knows the person by, folded; absent when the subject was entered.
  login text,
  subject text,
  -- Absent until the first sign-in.
  issuer text,
  linked_at timestamptz not null,
  constraint sso_identities_named check (login is not null or subject is not null),
  constraint sso_identities_subject unique (issuer, subject)
);
create index sso_identities_by_login on sso_identities (login);
