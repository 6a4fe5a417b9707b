import type { ClientBase } from 'pg';

export interface Table {
  /** Quoted where needed: `registry.structure`. */
  name: string;
  /** Those that are stored: a generated column is computed again. */
  columns: string[];
}

export interface Measured {
  name: string;
  rows: number;
  /** A sum over the rows' own digests, whatever their order. */
  digest: string;
}

export interface Sequence {
  name: string;
  value: string;
}

const ours = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'`;
const ownTable = `c.relkind in ('r', 'p') and not c.relispartition and ${ours}
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/** Values are written alike whatever the server and its settings. */
export const settle = async (client: ClientBase): Promise<void> => {
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
    set extra_float_digits = 1; set bytea_output = 'hex'; set search_path = pg_catalog, public;
    set statement_timeout = 0; set client_encoding = 'UTF8'`);
};

/** Every table but the record of migrations, which the migrator writes. */
export const tablesOf = async (client: ClientBase): Promise<Table[]> => {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
      (select coalesce(json_agg(quote_ident(a.attname) order by a.attnum), '[]') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ownTable} and (n.nspname, c.relname) <> ('platform', 'migration') order by 1`,
  );
  return rows;
};

export const measure = async (client: ClientBase, { name }: Table): Promise<Measured> => {
  const { rows } = await client.query<{ rows: number; digest: string }>(
    `select count(*)::int8 as rows,
      coalesce(sum(('x' || substr(md5(t::text), 1, 16))::bit(64)::int8::numeric), 0)::text as digest from ${name} t`,
  );
  return { name, rows: Number(rows[0]?.rows), digest: rows[0]?.digest ?? '' };
};

export const sequencesOf = async (client: ClientBase): Promise<Sequence[]> => {
  const { rows } = await client.query<Sequence>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
    where last_value is not null order by 1`,
  );
  return rows;
};

/** The names and digests of the migrations applied; empty where the migrator never ran. */
export const migrationsOf = async (client: ClientBase): Promise<{ name: string; digest: string }[]> => {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migration') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  return (await client.query('select name, digest from platform.migration order by name')).rows;
};

export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

export const foreignKeysOf = async (client: ClientBase): Promise<ForeignKey[]> => {
  const { rows } = await client.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ours} order by k.oid`,
  );
  return rows;
};

export const materialisedViewsOf = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'm' and ${ours} order by c.oid`,
  );
  return rows.map(({ name }) => name);
};
