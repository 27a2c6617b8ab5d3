import { env, isDemo } from '@/lib/kernel/env'
import { command } from './command'
import { prepareDatabase } from './database'
import { assertMadeByDemo } from './demo-story'
import { openSetUpUnlessDemo, printSetUpCode } from './print-set-up-code'
import { ensureSecrets } from './secrets'
import { assertCanServe, startSite } from './site'
import { startStripeEmulator } from './stripe-emulator'

/** `npm run dev`: the site while it is being worked on. */
void command(async () => {
  ensureSecrets()
  await assertCanServe()
  const { url } = await prepareDatabase()
  if (isDemo()) await assertMadeByDemo(url)
  if (!env.STRIPE_SECRET_KEY) await startStripeEmulator()
  const setUpCode = await openSetUpUnlessDemo()
  await startSite('dev')
  console.log(`READY http://localhost:${env.PORT}`)
  if (setUpCode) printSetUpCode(setUpCode)
})
