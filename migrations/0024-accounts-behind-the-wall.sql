-- What belongs to an account is seen by requests only where the account has a role in the scope. Signing in
-- happens before there is a scope, as the owner of the tables, who is not held here.

do $$
declare
  owned text;
begin
  foreach owned in array array['sign_in_sessions', 'account_notices', 'second_factors', 'recovery_codes', 'sso_identities']
  loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy of_visible_accounts on %I using (
      (select sees_everything()) or is_account_visible(account_id))', owned);
  end loop;
end
$$;

-- As before, and the hash of a password is read by nobody but the door.
create or replace function prepare_app_role() returns boolean language plpgsql as $$
declare
  opened record;
  readable text;
begin
  if to_regrole('mtqg_app') is null then
    begin
      create role mtqg_app nologin;
    exception when insufficient_privilege or duplicate_object or unique_violation then null;
    end;
  end if;
  if to_regrole('mtqg_app') is not null and not may_act_as_app() then
    begin
      execute format('grant mtqg_app to %I', session_user);
    exception when insufficient_privilege then null;
    end;
  end if;
  if not may_act_as_app() then return false; end if;
  for opened in
    select relname as name, case relname
      when 'audit_lines' then 'select, insert'
      when 'reference_loads' then 'select'
      when 'accounts' then 'insert, update, delete'
      else 'select, insert, update, delete' end as privileges
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'applied_migrations'
      and not has_table_privilege('mtqg_app', oid, case relname when 'accounts' then 'insert' else 'select' end)
  loop
    execute format('grant %s on %I to mtqg_app', opened.privileges, opened.name);
  end loop;
  if has_table_privilege('mtqg_app', 'accounts', 'select') then revoke select on accounts from mtqg_app; end if;
  select string_agg(quote_ident(attname), ', ') into readable from pg_attribute
  where attrelid = 'accounts'::regclass and attnum > 0 and not attisdropped and attname <> 'password_hash'
    and not has_column_privilege('mtqg_app', attrelid, attnum, 'select');
  if readable is not null then execute format('grant select (%s) on accounts to mtqg_app', readable); end if;
  if not has_schema_privilege('mtqg_app', 'public', 'usage') then grant usage on schema public to mtqg_app; end if;
  return true;
end
$$;
