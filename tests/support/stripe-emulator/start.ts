import type { AddressInfo } from 'node:net'
import type { ApiRequest } from './kernel/api'
import { Clock } from './kernel/clock'
import { answerCall, serve } from './kernel/server'
import { firstSettings } from './kernel/settings'
import { Store } from './kernel/store'
import type { World } from './kernel/world'
import { Schedule } from './money/schedule'
import { Courier } from './webhooks/deliver'

export type Options = {
  /** 0, or left out: any free port. */
  port?: number
  /** Where the state is kept; left out: in memory only. */
  dataFile?: string
  webhookUrl?: string
  webhookSecret?: string
  /** Whose name the payment pages show. */
  businessName?: string
  log?: (line: string) => void
}

export type Emulator = {
  world: World
  schedule: Schedule
  courier: Courier
  log: (line: string) => void
}

const TICK_MS = 1000

/** A Stripe of our own on this machine: the same API, payment pages, and webhooks, and no money anywhere. */
export async function startStripeEmulator(options: Options = {}) {
  const store = new Store(options.dataFile)
  const settings = { ...firstSettings(), ...store.get('settings', 'settings') }
  if (options.webhookUrl) settings.webhook.url = options.webhookUrl
  if (options.webhookSecret) settings.webhook.secret = options.webhookSecret
  if (options.businessName) settings.business_name = options.businessName
  store.save(settings)
  const world = {
    store,
    settings,
    clock: new Clock(settings),
    url: '',
    request: { id: null, idempotency_key: null },
  } as World
  world.schedule = new Schedule(world)
  const emulator: Emulator = {
    world,
    schedule: world.schedule,
    courier: new Courier(world),
    log: options.log ?? (() => {}),
  }
  const server = serve(emulator)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(options.port ?? 0, '127.0.0.1', listening)
  })
  const { port } = server.address() as AddressInfo
  world.url = `http://127.0.0.1:${port}`
  const live = () => {
    emulator.schedule.catchUp()
    store.flush()
    emulator.courier.wake()
  }
  live()
  const tick = setInterval(live, TICK_MS)
  return {
    url: world.url,
    port,
    /** An API call that skips the socket, for tests that make very many. */
    call: (request: ApiRequest) => answerCall(emulator, request),
    async stop(): Promise<void> {
      clearInterval(tick)
      server.closeAllConnections()
      await Promise.all([new Promise((closed) => server.close(closed)), emulator.courier.stop()])
      store.flush()
    },
  }
}
