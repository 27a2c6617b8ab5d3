import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import postgres from 'postgres'
import { afterEach, expect, test } from 'vitest'
import { startEmbedded } from '@/db/embedded'

const isRoot = process.getuid?.() === 0
const nobody = 65534
const folders: string[] = []
const launchers: ChildProcess[] = []

afterEach(async () => {
  for (const child of launchers.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) {
    const pid = postmasterOf(folder)
    if (pid) await dead(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

test('keeps what was confirmed when launcher and server are killed', async () => {
  const dataDir = folder()
  const first = await launched(dataDir)
  await query(first.url, 'create table kept as select 7 as number')
  await dead(first.child.pid!, 'SIGKILL')
  await dead(postmasterOf(dataDir)!, 'SIGKILL')
  const again = await startEmbedded({ dataDir })
  expect(await query(again.ownerUrl, 'select number from kept')).toEqual([{ number: 7 }])
  await again.stop()
  expect(postmasterOf(dataDir)).toBeUndefined()
})

test('takes up the server that a killed launcher left running, and stops it', async () => {
  const dataDir = folder()
  const first = await launched(dataDir)
  const pid = postmasterOf(dataDir)
  await dead(first.child.pid!, 'SIGKILL')
  const again = await startEmbedded({ dataDir })
  expect(again.ownerUrl).toBe(first.url)
  expect(postmasterOf(dataDir)).toBe(pid)
  await again.stop()
  expect(postmasterOf(dataDir)).toBeUndefined()
})

test('is shared by several starts at once and stopped by the last to leave', async () => {
  const dataDir = folder()
  const [first, second, third] = await Promise.all([
    startEmbedded({ dataDir }),
    startEmbedded({ dataDir }),
    launched(dataDir),
  ])
  expect(new Set([first.ownerUrl, second.ownerUrl, third.url]).size).toBe(1)
  await first.stop()
  await dead(third.child.pid!, 'SIGTERM')
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(postmasterOf(dataDir)).toBeUndefined()
})

test('comes back on the same address when the server is killed under a running command', async () => {
  const dataDir = folder()
  const server = await startEmbedded({ dataDir })
  const pid = postmasterOf(dataDir)!
  await dead(pid, 'SIGKILL')
  await expect
    .poll(() => query(server.ownerUrl, 'select 1 as one').catch(() => []), { timeout: 60_000 })
    .toEqual([{ one: 1 }])
  expect(postmasterOf(dataDir)).not.toBe(pid)
  await server.stop()
  expect(postmasterOf(dataDir)).toBeUndefined()
})

test.each([
  ['a process that is gone', () => 2 ** 22 - 1],
  ['another program', () => process.pid],
])('starts over a lock file that names %s', async (_, pid) => {
  const dataDir = folder()
  await (await startEmbedded({ dataDir })).stop()
  const cluster = join(dataDir, 'postgres', 'cluster')
  const lock = [pid(), cluster, 1_700_000_000, 5599, '', '127.0.0.1', '0 0', 'ready', '']
  writeFileSync(join(cluster, 'postmaster.pid'), lock.join('\n'))
  const server = await startEmbedded({ dataDir })
  expect(await query(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
})

test('says in a sentence that the port it was given is taken', async () => {
  const other = createServer().listen(5598, '127.0.0.1')
  const start = startEmbedded({ dataDir: folder(), port: 5598 })
  await expect(start).rejects.toThrow('port 5598 is in use by another program')
  other.close()
})

test('keeps universal time and UTF-8, and its password to itself', async () => {
  const dataDir = folder()
  const server = await startEmbedded({ dataDir })
  const settings = `select current_setting('timezone') as zone, current_setting('server_encoding') as
    encoding, upper('é') as upper, current_setting('listen_addresses') as listens`
  expect(await query(server.ownerUrl, settings)).toEqual([
    { zone: 'UTC', encoding: 'UTF8', upper: 'É', listens: '127.0.0.1' },
  ])
  const wrong = new URL(server.url)
  wrong.password = 'wrong'
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  await server.stop()
})

const asRoot = isRoot ? test : test.skip
if (!isRoot) console.log('Not root: the tests that change to another user are left out.')

asRoot('runs as an ordinary user, and then as root over the same data', async () => {
  const dataDir = folder()
  chownSync(dataDir, nobody, nobody)
  chmodSync(dataDir, 0o700)
  const own = await launched(dataDir, ['setpriv', `--reuid=${nobody}`, '--clear-groups'])
  await query(own.url, 'create table kept as select 7 as number')
  await dead(own.child.pid!, 'SIGTERM')
  const root = await startEmbedded({ dataDir })
  expect(await query(root.ownerUrl, 'select number from kept')).toEqual([{ number: 7 }])
  await root.stop()
  const back = await launched(dataDir, ['setpriv', `--reuid=${nobody}`, '--clear-groups'])
  await dead(back.child.pid!, 'SIGTERM')
  expect(postmasterOf(dataDir)).toBeUndefined()
})

asRoot('keeps the data elsewhere, and says so, when root has it in a closed folder', async () => {
  const dataDir = folder()
  chmodSync(dataDir, 0o700)
  const { url, said, child } = await launched(dataDir)
  const elsewhere = /in (\/\S+) instead/.exec(said)?.[1]
  expect(elsewhere).toBeDefined()
  folders.push(elsewhere!)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  await dead(child.pid!, 'SIGTERM')
})

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'mandate-embedded-'))
  chmodSync(path, 0o755)
  folders.push(path)
  return path
}

async function launched(dataDir: string, as: string[] = []) {
  const [program, ...args] = [
    ...as,
    process.execPath,
    '--import=tsx',
    'tests/support/embedded-launcher.ts',
    dataDir,
  ]
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  launchers.push(child)
  let said = ''
  for await (const line of createInterface({ input: child.stdout! })) {
    said += `${line}\n`
    if (line.startsWith('URL ')) return { child, url: line.slice(4), said }
  }
  throw new Error(`The launcher did not start: ${said}`)
}

async function query(url: string, text: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function postmasterOf(dataDir: string) {
  try {
    const lock = readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
    return Number(lock.split('\n')[0])
  } catch {
    return undefined
  }
}

async function dead(pid: number, signal: NodeJS.Signals) {
  try {
    for (process.kill(pid, signal); ; process.kill(pid, 0))
      await new Promise((go) => setTimeout(go, 20))
  } catch {
    // gone
  }
}
