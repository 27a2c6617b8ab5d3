import { ensureBuilt } from '@/lib/commands/build'
import { command } from '@/lib/commands/command'
import { ownerUrlOf, prepareDatabase } from '@/lib/commands/database'
import { beginStory } from '@/lib/commands/demo-story'
import { ensureSecrets } from '@/lib/commands/secrets'
import { assertCanServe, startSite } from '@/lib/commands/site'
import { startStripeEmulator } from '@/lib/commands/stripe-emulator'
import { system } from '@/lib/kernel/actor'
import { env, setEnvironment } from '@/lib/kernel/env'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import { foundersFile } from '@/lib/membership/founding/founders'
import { founders } from './founders'

/** Runs in the copy: builds it, founds the organisation as `npm run found` does, and serves it with the demo's doors open. */
void command(async () => {
  setEnvironment({ DEMO: '1' })
  ensureSecrets()
  await assertCanServe()
  await ensureBuilt()
  await beginStory(ownerUrlOf(await prepareDatabase()))
  await foundOrganisation(system('founding'), { founders: foundersFile.parse(founders) })
  await startStripeEmulator()
  await startSite('start')
  console.log(`READY http://localhost:${env.PORT}`)
})
