/** Raised with every change of the tables that an older store cannot be opened with. */
export const schemaVersion = 2;

/**
 * Tables of Account Engagement's side. Keys are the folded forms (trimmed, lower case) that comparisons use; `folded` holds those of the texts that have
 * no index, as JSON, since SQLite lowers ASCII only.
 */
export const schema = `
create table if not exists business_unit (id text primary key, name text not null, next_user_id integer not null) without rowid;

create table if not exists role (
  business_unit text not null references business_unit (id), id text not null, name text not null, kind text not null,
  primary key (business_unit, id)
) without rowid;

create table if not exists user (
  business_unit text not null references business_unit (id),
  id text not null,
  user_name text not null, user_name_key text not null,
  email text not null, email_key text not null,
  external_id text, crm_user_id text,
  given_name text, family_name text not null, title text, phone text,
  timezone text, locale text, preferred_language text,
  role_id text not null, user_group text,
  active integer not null, synced integer not null, synced_by text, last_synced integer, deleted_by text,
  folded text not null,
  version integer not null, created integer not null, last_modified integer not null,
  primary key (business_unit, id)
);
create index if not exists user_by_user_name on user (user_name_key);
create index if not exists user_by_email on user (email_key);
create unique index if not exists user_by_external_id on user (business_unit, external_id) where external_id is not null;
create index if not exists user_by_crm_user on user (crm_user_id) where crm_user_id is not null;
create index if not exists user_by_number on user (business_unit, length(id), id);
create index if not exists user_by_role on user (business_unit, role_id, active);

create table if not exists user_past as select *, 0 as until from user where 0;
create index if not exists user_past_by_until on user_past (until);

create table if not exists client (id text primary key, secret_hash text not null) without rowid;
create table if not exists token (hash text primary key, client text not null, expires integer not null) without rowid;

create table if not exists api_call (business_unit text not null, day text not null, calls integer not null, primary key (business_unit, day)) without rowid;

create table if not exists request_log (
  id integer primary key autoincrement, at integer not null, who text not null, business_unit text, method text not null, path text not null,
  status integer not null, summary text not null
);
`;
