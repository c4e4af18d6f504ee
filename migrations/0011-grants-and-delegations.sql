-- Roles limited to programmes and fields, and who signs for whom.

alter table account_grants drop constraint account_grants_pkey;
alter table account_grants
  add column id uuid not null default gen_random_uuid(),
  -- Codes of programmes, GN. Without programmes and fields the role is for all of them.
  add column programmes text[] not null default '{}',
  -- Beginnings of indicator keys, health.
  add column fields text[] not null default '{}',
  -- Why this person holds the role: the decision, in words.
  add column basis text,
  -- For a delegation to sign: KT, TL, TUQ or Q of policy/signing/authorities.yaml.
  add column authority text,
  -- The office signed for: "CHỦ TỊCH".
  add column head_title text,
  -- The office of who signs: "PHÓ CHỦ TỊCH".
  add column own_title text,
  -- The document of the register that delegates.
  add column document_id uuid,
  add column granted_by text,
  add primary key (id),
  add constraint account_grants_delegation check ((role = 'signatory') = (authority is not null)),
  add constraint account_grants_head check (authority is null or head_title is not null),
  add constraint account_grants_document foreign key (unit_id, document_id)
    references official_documents (commune_id, id);
create index account_grants_by_account on account_grants (account_id);
create index account_grants_by_unit on account_grants (unit_id);
