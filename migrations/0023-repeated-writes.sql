-- Writes that a browser may send again because their answer got lost, by the key it gave them. The same key
-- again gets the first answer; rows are cleared after thirty days.
create table repeated_writes (
  actor_id text not null,
  key text not null,
  operation text not null,
  -- Of the whole request: the same key never stands for another one.
  digest text not null,
  entity text,
  entity_id text,
  revision integer,
  at timestamptz not null,
  primary key (actor_id, key)
);
create index repeated_writes_by_age on repeated_writes (at);
