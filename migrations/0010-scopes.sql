-- The second wall: rows of a unit are seen and written only where the transaction was told that unit.
-- The first wall, the rights, stands in the operations; this one holds when a check there was forgotten.

-- The units a transaction may touch: 'everything', or ids with commas between. Not set: none.
create function sees_everything() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('mtqg.units', true) = 'everything', false)
$$;
create function visible_units() returns uuid[] language sql stable parallel safe as $$
  select case when not sees_everything() then
    string_to_array(nullif(current_setting('mtqg.units', true), ''), ',')::uuid[] end
$$;

-- Puts the wall around a table; every table with a column commune_id needs it. Both questions are asked once
-- a query, not once a row. "Force" holds also for the owner, where there is no role to step down to.
create function protect_unit_table(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy unit_scope on %I using (
    (select sees_everything()) or commune_id = any ((select visible_units())::uuid[]))', name);
end
$$;

select protect_unit_table(c.relname)
from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attname = 'commune_id'
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');

-- True for an account with a role in one of the visible units. It looks past the wall around the grants,
-- since whoever looks after an account must know all of its roles.
create function is_account_visible(account uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select sees_everything() or exists (
    select from account_grants where account_id = account and unit_id = any (visible_units()))
$$;

-- Signing in comes before any scope, so the owner of the tables is not held here.
alter table account_grants enable row level security;
create policy grants_of_visible_accounts on account_grants for select
  using ((select sees_everything()) or is_account_visible(account_id));
create policy grants_in_visible_units on account_grants
  using ((select sees_everything()) or unit_id = any ((select visible_units())::uuid[]));

-- The plain role that requests work as: it owns nothing and passes no wall.
create function may_act_as_app() returns boolean language plpgsql stable as $$
declare
  way text := case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end;
begin
  return to_regrole('mtqg_app') is not null and pg_has_role(session_user, 'mtqg_app', way);
end
$$;

-- Makes the role where that is allowed, and opens the tables of the program to it. Runs after every migration.
-- Returns whether requests can step down to it; if not, they work as the owner, behind the same wall.
create function prepare_app_role() returns boolean language plpgsql as $$
declare
  opened record;
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
      else 'select, insert, update, delete' end as privileges
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'applied_migrations'
      and not has_table_privilege('mtqg_app', oid, 'select')
  loop
    execute format('grant %s on %I to mtqg_app', opened.privileges, opened.name);
  end loop;
  if not has_schema_privilege('mtqg_app', 'public', 'usage') then grant usage on schema public to mtqg_app; end if;
  return true;
end
$$;

-- Binds the present transaction to units, and steps down to the plain role where there is one.
create function enter_scope(units text) returns void language plpgsql as $$
begin
  perform set_config('mtqg.units', units, true);
  if may_act_as_app() then perform set_config('role', 'mtqg_app', true); end if;
end
$$;
