import { startStripeEmulator } from './start'

const env = process.env

/** The emulator as a program of its own. Money that looks real and is not has no place where people really pay. */
if (env.NODE_ENV === 'production' && env.DEMO !== '1') {
  console.error('The Stripe emulator starts in production only with DEMO=1.')
  process.exit(1)
}

const emulator = await startStripeEmulator({
  port: Number(env.STRIPE_EMULATOR_PORT ?? 4242),
  log: (line) => console.error(line),
  ...(env.STRIPE_EMULATOR_DATA ? { dataFile: env.STRIPE_EMULATOR_DATA } : {}),
  ...(env.STRIPE_WEBHOOK_URL ? { webhookUrl: env.STRIPE_WEBHOOK_URL } : {}),
  ...(env.STRIPE_WEBHOOK_SECRET ? { webhookSecret: env.STRIPE_WEBHOOK_SECRET } : {}),
  ...(env.STRIPE_EMULATOR_BUSINESS ? { businessName: env.STRIPE_EMULATOR_BUSINESS } : {}),
})
console.log(`Stripe emulator at ${emulator.url} (control page: ${emulator.url}/_control)`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    emulator.stop().then(() => process.exit(0))
  })
