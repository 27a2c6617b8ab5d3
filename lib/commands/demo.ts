import { env, setEnvironment } from '@/lib/kernel/env'
import { ensureBuilt } from './build'
import { command } from './command'
import { bringUpToDate, type DatabaseAddresses, ownerUrlOf, startDatabase } from './database'
import { beginStory, endStory, eraseStory, readStory, waitForDisk } from './demo-story'
import { printAddresses } from './print-addresses'
import { ensureSecrets } from './secrets'
import { assertCanServe, startSite } from './site'
import { startStripeEmulator } from './stripe-emulator'

/** `npm run demo`: an invented organisation to walk about in. `-- --reset` starts its story over. */
void command(async () => {
  setEnvironment({ DEMO: '1' })
  ensureSecrets()
  await assertCanServe()
  await ensureBuilt()
  const addresses = await startDatabase()
  const ownerUrl = ownerUrlOf(addresses)
  let story = await readStory(ownerUrl)
  if (story === 'interrupted' || (story === 'told' && process.argv.includes('--reset'))) {
    await eraseStory(ownerUrl)
    story = 'untold'
  }
  await bringUpToDate(addresses)
  const stripe = await startStripeEmulator()
  if (story === 'untold') await tell(addresses)
  await startSite('start')
  await printAddresses(`http://localhost:${env.PORT}`, stripe)
})

async function tell(addresses: DatabaseAddresses) {
  const ownerUrl = ownerUrlOf(addresses)
  console.log(
    'Playing a year in the life of the organisation. This happens only on the first start.',
  )
  await beginStory(ownerUrl)
  const { seedDemo } = await import('@/lib/demo/story/play-story')
  const { closeDatabase } = await import('@/db/client')
  await closeDatabase()
  await waitForDisk(ownerUrl, false)
  await seedDemo((line) => console.log(`story    ${line}`))
  await closeDatabase()
  await waitForDisk(ownerUrl, true)
  await endStory(ownerUrl)
}
