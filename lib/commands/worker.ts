import { restartWorker, stopWorker } from '@/lib/jobs/restart-worker'
import { env, secret, setEnvironment } from '@/lib/kernel/env'
import { assertKeysFit } from './assert-keys-fit'
import { assertProductionReady } from './assert-production-ready'
import { command, stopAtTheEnd } from './command'
import { prepareDatabase } from './database'
import { recallSecrets } from './secrets'

/** `npm run worker`: takes jobs off the queue beside the site (which then runs with WORKER=separate). */
void command(async () => {
  recallSecrets()
  secret('FIELD_KEYS')
  if (!env.STRIPE_SECRET_KEY && !env.STRIPE_EMULATOR_URL) {
    setEnvironment({ STRIPE_EMULATOR_URL: `http://127.0.0.1:${env.PORT + 1}` })
  }
  assertProductionReady()
  await prepareDatabase()
  await assertKeysFit()
  stopAtTheEnd('The worker', stopWorker)
  console.log('The worker is at work. Ctrl-C stops it after the jobs it has in hand.')
  await restartWorker()
})
