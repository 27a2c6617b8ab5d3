import 'server-only'
import postgres, { type Sql } from 'postgres'
import { quotedName } from './quoted-name'
import { type TablePrivileges, tablePrivileges } from './table-privileges'

/**
 * Two roles: one owns the tables and migrates them, the other serves. What the serving role may do is declared table by
 * table in `table-privileges.ts`; here that is granted, and here the site refuses to run with a role that may do more.
 */
type Held = {
  table: string
  view: boolean
  columns: string[]
  owned: boolean
  select: boolean
  insert: boolean
  /** The columns that may be written again. */
  update: string[]
  delete: boolean
  truncate: boolean
  trigger: boolean
  maintain: boolean
}

/** Grants the role of `servingUrl` what the site needs, in every schema it needs, and takes away what it had beyond that. */
export async function grantToServingRole(owner: Sql, servingUrl: string) {
  const role = await findServingRole(owner, servingUrl)
  const version = await versionOf(owner)
  const held = await privilegesOf(owner, role, version)
  const changed = held.filter((one) => !one.owned && !sameAs(one, wanted(one, version)))
  await owner.begin(async (tx) => {
    for (const one of changed) await tx.unsafe(grantsFor(one, role, version))
    await tx.unsafe(`
      grant usage on schema public, drizzle, graphile_worker to ${quotedName(role)};
      grant select on all tables in schema drizzle to ${quotedName(role)};
      grant usage on all sequences in schema public, graphile_worker to ${quotedName(role)};`)
    await grantQueue(tx, role)
    await closeDatabaseTo(tx, role)
  })
}

/** The queue is the site's own business. Its tables are closed row by row to anybody but their owner, so they get a policy. */
async function grantQueue(tx: postgres.TransactionSql, role: string) {
  const tables = await tx<{ name: string; closed: boolean }[]>`
    select relname as name, relrowsecurity and not exists (
      select from pg_policy where polrelid = pg_class.oid and polname = 'serving') as closed
    from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r'`
  for (const { name, closed } of tables) {
    if (closed) await tx`create policy serving on graphile_worker.${tx(name)} using (true)`
    const verbs = name === 'migrations' ? 'select' : 'select, insert, update, delete'
    await tx.unsafe(`grant ${verbs} on graphile_worker.${quotedName(name)} to ${quotedName(role)}`)
  }
  await tx.unsafe(`grant select on graphile_worker.jobs to ${quotedName(role)}`)
}

/** A table of one's own could stand in front of one of ours, so the site makes none. */
async function closeDatabaseTo(tx: postgres.TransactionSql, role: string) {
  const [database] = await tx<{ name: string; ours: boolean; schema: boolean }[]>`
    select datname as name, pg_has_role(datdba, 'USAGE') as ours,
      (select pg_has_role(nspowner, 'USAGE') from pg_namespace where nspname = 'public') as schema
    from pg_database where datname = current_database()`
  if (database!.ours) {
    await tx.unsafe(`
      revoke temporary, create on database ${quotedName(database!.name)} from public, ${quotedName(role)};
      grant connect on database ${quotedName(database!.name)} to ${quotedName(role)};`)
  }
  if (database!.schema)
    await tx.unsafe(`revoke create on schema public from public, ${quotedName(role)}`)
}

/**
 * Refuses to run as a role that could rewrite what only grows.
 * @throws Error with a sentence that says what is wrong and how to mend it
 */
export async function assertServingRole(servingUrl: string) {
  const sql = postgres(servingUrl, { max: 1, onnotice: () => {} })
  try {
    const [me] = await sql<{ name: string; excess: string | null }[]>`
      select rolname as name, case
        when rolsuper then 'is a superuser'
        when rolcreaterole then 'may create roles'
        when rolreplication then 'may copy the whole server'
        when exists (select from pg_class where relnamespace = 'public'::regnamespace
          and relkind in ('r', 'p') and pg_has_role(rolname, relowner, 'MEMBER')) then 'owns the tables'
        when exists (select from pg_namespace where nspname = 'public' and pg_has_role(rolname, nspowner, 'MEMBER'))
          then 'owns the database'
        when has_parameter_privilege(rolname, 'session_replication_role', 'SET')
          or exists (select from pg_roles power where pg_has_role(pg_roles.rolname, power.oid, 'MEMBER')
            and power.rolname in ('pg_write_server_files', 'pg_execute_server_program'))
          then 'may go round the checks of the database'
      end as excess
      from pg_roles where rolname = current_user`
    const excess = me!.excess ?? (await excessOf(sql, me!.name))
    if (!excess) return
    throw new Error(
      `DATABASE_URL signs in as “${me!.name}”, a role that ${excess}: whoever takes over the site could rewrite the audit log and the books. Give the site a role of its own: put this address into DATABASE_OWNER_URL, and into DATABASE_URL the same address with another name and password. "npm run db:migrate" then makes that role and grants it what it needs. README.md says more under "In production".`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function excessOf(sql: Sql, role: string): Promise<string | undefined> {
  const version = await versionOf(sql)
  const beyond = (await privilegesOf(sql, role, version)).find((one) => {
    const may = wanted(one, version)
    return (
      one.truncate ||
      one.trigger ||
      (one.delete && !may.delete) ||
      one.update.some((column) => !may.update.includes(column))
    )
  })
  return beyond && `may change what only grows (${beyond.table})`
}

/** Which tables there are and what a role may do with each, as PostgreSQL itself says it. */
export async function privilegesOf(sql: Sql, role: string, version: number): Promise<Held[]> {
  const maintain = version >= 170_000 ? `has_table_privilege($1, c.oid, 'MAINTAIN')` : 'false'
  return sql.unsafe<Held[]>(
    `select relname as table, relkind = 'v' as view, pg_has_role($1, relowner, 'USAGE') as owned,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
        order by attnum) as columns,
      has_table_privilege($1, c.oid, 'SELECT') as select, has_table_privilege($1, c.oid, 'INSERT') as insert,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
        and has_column_privilege($1, c.oid, attnum, 'UPDATE') order by attnum) as update,
      has_table_privilege($1, c.oid, 'DELETE') as delete, has_table_privilege($1, c.oid, 'TRUNCATE') as truncate,
      has_table_privilege($1, c.oid, 'TRIGGER') as trigger, ${maintain} as maintain
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
    order by relname`,
    [role],
  )
}

function wanted({ table, view, columns }: Held, version: number): Omit<Held, 'owned'> {
  const none = { table, view, columns, delete: false, truncate: false, trigger: false }
  if (view) return { ...none, select: true, insert: false, update: [], maintain: false }
  const declared: TablePrivileges | undefined = tablePrivileges[table]
  if (!declared) throw new Error(`${table} is not declared in db/table-privileges.ts.`)
  const { kind, update, keeps, vacuum } = declared
  const again =
    update ?? (kind === 'changes' || keeps ? columns.filter((one) => !keeps?.includes(one)) : [])
  return {
    ...none,
    select: true,
    insert: true,
    update: columns.filter((column) => again.includes(column)),
    delete: kind === 'changes',
    maintain: version >= 170_000 && vacuum === true,
  }
}

function sameAs({ owned: _, ...held }: Held, wanted: Omit<Held, 'owned'>) {
  return JSON.stringify(sorted(held)) === JSON.stringify(sorted(wanted))
}

function sorted(one: object) {
  return Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))
}

function grantsFor(one: Held, role: string, version: number) {
  const { select, insert, update, delete: removes, maintain } = wanted(one, version)
  const verbs = [
    select && 'select',
    insert && 'insert',
    update.length > 0 && `update (${update.map(quotedName).join(', ')})`,
    removes && 'delete',
    maintain && 'maintain',
  ].filter(Boolean)
  const name = `public.${quotedName(one.table)}`
  return `revoke all on ${name} from public, ${quotedName(role)}; grant ${verbs.join(', ')} on ${name} to ${quotedName(role)};`
}

/** The role that DATABASE_URL signs in as, made if it is missing and the owner may make roles. */
async function findServingRole(owner: Sql, servingUrl: string): Promise<string> {
  const { username, password, host } = new URL(servingUrl)
  const name = decodeURIComponent(username)
  try {
    return await roleOf(servingUrl)
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    const [known] = await owner<{ makes: boolean; there: boolean }[]>`
      select rolsuper or rolcreaterole as makes,
        exists (select from pg_roles where rolname = ${name}) as there
      from pg_roles where rolname = current_user`
    const closed = code === '42501' && known!.there
    if (closed) return name
    if (known!.there || !code?.startsWith('28'))
      throw new Error(`Cannot connect to DATABASE_URL at ${host}: ${message || code}`)
    if (!known!.makes) {
      throw new Error(
        `The role “${name}” of DATABASE_URL does not exist, and the role of DATABASE_OWNER_URL may not create it. Make it as your database’s administrator, with the password of DATABASE_URL: create role ${quotedName(name)} login password '…'`,
      )
    }
    await owner.unsafe(
      `create role ${quotedName(name)} login password ${literal(decodeURIComponent(password))}`,
    )
    return name
  }
}

async function roleOf(url: string): Promise<string> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [me] = await sql<{ name: string }[]>`select current_user as name`
    return me!.name
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function versionOf(sql: Sql): Promise<number> {
  const [server] = await sql<{ version: number }[]>`
    select current_setting('server_version_num')::int as version`
  return server!.version
}

function literal(text: string) {
  return `'${text.replaceAll("'", "''")}'`
}
