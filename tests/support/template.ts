import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import postgres from 'postgres'

/**
 * Migrates one empty database a set of migrations; later runs only find it. Named after what the
 * migrations (ours and the job queue's) and the profile say, so that runs on different branches can share a server.
 */
export async function ensureTemplate(url: string, servingUrl: string) {
  const name = `mandate_template_${fingerprintOf('db/migrations', 'db/profile-lists.ts', 'db/table-privileges.ts', 'db/serving-role.ts', 'lib/profile.ts')}`
  const server = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await server`select pg_advisory_lock(hashtext('mandate_template'))`
    const [found] = await server`select from pg_database where datname = ${name}`
    if (found) return name
    const half = `${name}_half`
    await server`drop database if exists ${server(half)} with (force)`
    await server`create database ${server(half)} template template0`
    await migrated(url, servingUrl, half)
    await server`alter database ${server(half)} rename to ${server(name)}`
    await dropOld(server)
    return name
  } finally {
    await server.end()
  }
}

async function migrated(ownerUrl: string, url: string, database: string) {
  const { migrate } = await import('../../db/migrate')
  await migrate({
    ownerUrl: new URL(database, ownerUrl).href,
    url: new URL(database, url).href,
  })
}

async function dropOld(server: postgres.Sql) {
  const old = await server<{ datname: string }[]>`
    select datname from pg_database where datname ~ '^mandate_template_' order by oid desc offset 5`
  for (const { datname } of old) {
    await server`drop database if exists ${server(datname)} with (force)`
  }
}

function fingerprintOf(folder: string, ...besides: string[]) {
  if (!existsSync(folder)) return 'none'
  const hash = createHash('sha256').update(
    readFileSync('node_modules/graphile-worker/package.json'),
  )
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(sql|json)$/.test(name)) hash.update(name).update(readFileSync(`${folder}/${name}`))
  }
  for (const file of besides) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
