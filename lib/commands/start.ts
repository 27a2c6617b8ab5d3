import { env, isDemo } from '@/lib/kernel/env'
import { assertKeysFit } from './assert-keys-fit'
import { assertProductionReady } from './assert-production-ready'
import { command } from './command'
import { prepareDatabase } from './database'
import { assertMadeByDemo } from './demo-story'
import { openSetUpUnlessDemo, printSetUpCode } from './print-set-up-code'
import { ensureSecrets } from './secrets'
import { assertBuilt, assertCanServe, startSite } from './site'

/** `npm start`: the site as members use it. */
void command(async () => {
  if (isDemo()) ensureSecrets()
  assertProductionReady()
  assertBuilt()
  await assertCanServe()
  const { url } = await prepareDatabase()
  await assertKeysFit()
  if (isDemo()) await assertMadeByDemo(url)
  const setUpCode = await openSetUpUnlessDemo()
  await startSite('start')
  console.log(`READY http://localhost:${env.PORT}`)
  if (setUpCode) printSetUpCode(setUpCode)
})
