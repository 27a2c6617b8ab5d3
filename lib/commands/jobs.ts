import { listWaitingJobs, retryFailedJobs } from '@/lib/jobs/list-waiting-jobs'
import { doWaitingJobs } from '@/lib/jobs/runner'
import { secret } from '@/lib/kernel/env'
import { assertKeysFit } from './assert-keys-fit'
import { assertProductionReady } from './assert-production-ready'
import { command, exitProgram } from './command'
import { prepareDatabase } from './database'
import { recallSecrets } from './secrets'

/**
 * `npm run jobs`: what waits to be done. `-- --retry`: what failed is tried now, by the worker that runs. `-- --drain`: does here all
 * that is due, and ends: before a worker is stopped for long.
 */
void command(async () => {
  const [asked] = process.argv.slice(2)
  if (asked && !['--retry', '--drain'].includes(asked))
    throw new Error('npm run jobs, npm run jobs -- --retry, or npm run jobs -- --drain')
  recallSecrets()
  if (asked === '--drain') {
    secret('FIELD_KEYS')
    assertProductionReady()
  }
  await prepareDatabase()
  if (asked === '--retry') console.log(`Tried again now: ${await retryFailedJobs()}.`)
  if (asked === '--drain') {
    await assertKeysFit()
    await doWaitingJobs()
  }
  await printJobs()
  await exitProgram(0)
})

async function printJobs() {
  const jobs = await listWaitingJobs()
  if (jobs.length === 0) console.log('Nothing is waiting.')
  for (const { task, due, later, running, failing, givenUp, age, error } of jobs) {
    const parts = [
      due && `${due} due, the oldest for ${age} s`,
      running && `${running} being worked on`,
      later && `${later} later`,
      failing && `${failing} failing`,
      givenUp && `${givenUp} failed 15 times`,
    ].filter(Boolean)
    console.log(`${task.padEnd(24)} ${parts.join('; ')}${error ? `\n  ${error}` : ''}`)
  }
}
