import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'

const ports = ['3590', '3591'] as const
const isServed = (port: string) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  )

test.each(['SIGTERM', 'SIGINT'] as const)('lets go in order on %s', async (signal) => {
  const { child, said } = await started()
  child.kill(signal)
  await new Promise((done) => child.once('exit', done))
  const words = said().replaceAll(/ +/g, ' ')
  expect(words.trim().split('\n')).toEqual(['READY', '3591 let go', '3590 let go', 'ground let go'])
  expect(child.exitCode).toBe(0)
})

test('leaves no program behind when it is killed', async () => {
  const { child } = await started()
  child.kill('SIGKILL')
  for (const port of ports) await expect.poll(() => isServed(port), { timeout: 60_000 }).toBe(false)
})

test('ends when one of its programs ends by itself', async () => {
  const other = createServer().listen(Number(ports[1]))
  const child = spawnCommand()
  await new Promise((done) => child.once('exit', done))
  other.close()
  expect(child.exitCode).toBe(1)
  expect(await isServed(ports[0])).toBe(false)
})

function spawnCommand() {
  const args = ['--import=tsx', 'tests/support/two-servers.ts', ...ports]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function started(): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawnCommand()
  let said = ''
  await new Promise<void>((ready) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('READY')) ready()
    })
  })
  return { child, said: () => said }
}
