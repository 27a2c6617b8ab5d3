import { ensureBuilt } from '@/lib/commands/build'
import { command } from '@/lib/commands/command'
import { ownerUrlOf, prepareDatabase } from '@/lib/commands/database'
import { beginStory } from '@/lib/commands/demo-story'
import { printSetUpCode } from '@/lib/commands/print-set-up-code'
import { ensureSecrets } from '@/lib/commands/secrets'
import { assertCanServe, startSite } from '@/lib/commands/site'
import { startStripeEmulator } from '@/lib/commands/stripe-emulator'
import { system } from '@/lib/kernel/actor'
import { env, setEnvironment } from '@/lib/kernel/env'
import { openSetUp } from '@/lib/membership/founding/open-set-up'

/** Runs in the copy: builds it and serves it to be set up in a browser, as `npm start` does, but with the demo's doors open. */
void command(async () => {
  setEnvironment({ DEMO: '1' })
  ensureSecrets()
  await assertCanServe()
  await ensureBuilt()
  await beginStory(ownerUrlOf(await prepareDatabase()))
  printSetUpCode((await openSetUp(system('start'), {})).code!)
  await startStripeEmulator()
  await startSite('start')
  console.log(`READY http://localhost:${env.PORT}`)
})
