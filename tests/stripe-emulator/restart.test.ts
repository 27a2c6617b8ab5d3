import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  goodCard,
  handsAt,
  openCheckout,
  sdkFor,
} from '../support/stripe-emulator/emulator-with-sdk'
import { startStripeEmulator } from '../support/stripe-emulator/start'

const PORT = 4301
const HOOK_PORT = 4302
const program = join(import.meta.dirname, '../support/stripe-emulator/main.ts')
let folder: string
let child: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stripe-emulator-'))
})
afterEach(async () => {
  await kill()
  rmSync(folder, { recursive: true, force: true })
})

async function kill() {
  if (!child || child.exitCode !== null || child.signalCode) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function run(env: Record<string, string> = {}) {
  child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: {
      NODE_ENV: 'test',
      STRIPE_EMULATOR_PORT: String(PORT),
      STRIPE_EMULATOR_DATA: join(folder, 'state.json'),
      STRIPE_WEBHOOK_URL: `http://127.0.0.1:${HOOK_PORT}/hook`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return child
}

async function started(env?: Record<string, string>) {
  const [line] = await once(run(env).stdout!, 'data')
  expect(String(line)).toContain(`http://127.0.0.1:${PORT}`)
}

it('loses nothing that it has answered when it is killed, and goes on delivering', async () => {
  await started()
  const stripe = sdkFor(PORT)
  const { send, control } = handsAt(`http://127.0.0.1:${PORT}`)
  const session = await openCheckout(stripe)
  await send(session.url!, goodCard)
  await control('advance', { months: 2 })
  const before = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['subscription.latest_invoice', 'customer'],
  })
  await kill()
  const arrived: string[] = []
  const hook = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    arrived.push(JSON.parse(body).type)
    response.end()
  })
  await new Promise<void>((ready) => hook.listen(HOOK_PORT, '127.0.0.1', ready))
  await started()
  const after = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['subscription.latest_invoice', 'customer'],
  })
  expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify(before)))
  expect(await control('wait')).toEqual({ pending: 0 })
  expect(arrived).toContain('checkout.session.completed')
  expect(arrived.filter((type) => type === 'invoice.paid')).toHaveLength(3)
  const clock = (await (await fetch(`http://127.0.0.1:${PORT}/_control/clock.json`)).json()) as {
    now: number
  }
  expect(clock.now).toBeGreaterThan(Date.now() / 1000 + 50 * 86_400)
  hook.closeAllConnections()
  hook.close()
})

it('passes over a step that a kill cut short', async () => {
  const dataFile = join(folder, 'state.json')
  const first = await startStripeEmulator({ dataFile })
  const customer = await sdkFor(first.port).customers.create({ email: 'kept@example.org' })
  await first.stop()
  appendFileSync(
    `${dataFile}.journal`,
    '{"id":"cus_whole","object":"customer"}\n{"id":"cus_half","obj',
  )
  const second = await startStripeEmulator({ dataFile })
  expect((await sdkFor(second.port).customers.list()).data.map(({ id }) => id)).toEqual([
    customer.id,
  ])
  await second.stop()
  expect(readFileSync(dataFile, 'utf8')).not.toContain('cus_whole')
})

it('starts in production only for a demo', async () => {
  const refused = run({ NODE_ENV: 'production', DEMO: '' })
  const [code] = await once(refused, 'exit')
  expect(code).toBe(1)
  await started({ NODE_ENV: 'production', DEMO: '1' })
})
