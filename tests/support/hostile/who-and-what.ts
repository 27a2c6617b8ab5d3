import { beforeAll, beforeEach, vi } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { log } from '@/lib/kernel/log'
import { webhooksArrive, withStripe } from '@/tests/money/subscriptions/with-stripe'
import { freshDatabase, keepDatabase } from '@/tests/support/database'
import type { Plausible } from './bodies'
import { aWorld } from './hostile-scenario'
import { canTellWhatIsHeld, whatIsHeld } from './tables'
import { plausibleAnswers } from './valid-answers'

vi.mock('next/headers', async () => (await standIns()).headersInstead)
vi.mock('next/cache', async () => (await standIns()).cacheInstead)
vi.mock('@/lib/people/sign-in/viewer', async () => (await standIns()).viewerInstead)

function standIns() {
  return import('./fake-next-request')
}

/** Who may come by, and what they could say. Filled before the first test. */
export const stage = {} as { actors: Actor[]; plausible: Plausible }

let world: string
let untouched: string

/** Every test begins in the same world, with a Stripe beside it. */
export function setTheStage() {
  withStripe()
  beforeAll(async () => {
    stage.actors = await aWorld()
    stage.plausible = await plausibleAnswers()
    await canTellWhatIsHeld()
    untouched = await whatIsHeld()
    world = await keepDatabase()
  })
  beforeEach(async () => {
    // What the last one moved at Stripe is still told to us; it must not arrive while the database is replaced.
    await webhooksArrive()
    if ((await whatIsHeld()) !== untouched) await freshDatabase(world)
    // What a form answers kindly and writes into the log is a bug all the same.
    vi.spyOn(log, 'error').mockImplementation((_, error) => {
      throw error
    })
  })
}
