import { join } from 'node:path'
import { freePort, isPortFree } from '@/db/embedded/port'
import { env, parentEnvironment, setEnvironment } from '@/lib/kernel/env'
import { organisation } from '@/lib/organisation'
import { startProgram } from './child-processes'
import { waitFor } from './wait-for'

/** Stands in for Stripe where no key is given: a program of its own, on the port after the site's. */
export async function startStripeEmulator() {
  const wanted = env.PORT + 1
  const port = (await isPortFree(wanted)) ? wanted : await freePort()
  const url = `http://127.0.0.1:${port}`
  startProgram({
    name: 'stripe',
    args: ['--import=tsx', 'tests/support/stripe-emulator/main.ts'],
    env: {
      ...parentEnvironment(),
      STRIPE_EMULATOR_PORT: `${port}`,
      STRIPE_EMULATOR_DATA: join(env.DATA_DIR, 'stripe.json'),
      STRIPE_WEBHOOK_URL: `http://127.0.0.1:${env.PORT}/api/stripe/webhook`,
      STRIPE_WEBHOOK_SECRET: env.STRIPE_WEBHOOK_SECRETS!.split(',')[0],
      STRIPE_EMULATOR_BUSINESS: organisation.name,
    },
  })
  setEnvironment({ STRIPE_EMULATOR_URL: url })
  await waitFor(`${url}/_control`, 30)
  return url
}
