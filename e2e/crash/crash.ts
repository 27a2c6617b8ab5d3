import { rmSync } from 'node:fs'
import { freePort } from '@/db/embedded/port'
import { ensureBuilt } from '@/lib/commands/build'
import { command, exitProgram, stopAtTheEnd } from '@/lib/commands/command'
import { ownerUrlOf, prepareDatabase } from '@/lib/commands/database'
import { beginStory } from '@/lib/commands/demo-story'
import { ensureSecrets } from '@/lib/commands/secrets'
import { assertCanServe } from '@/lib/commands/site'
import { startStripeEmulator } from '@/lib/commands/stripe-emulator'
import { env, setEnvironment } from '@/lib/kernel/env'
import { assertBooksAgree, assertNothingWaits } from './assert-books'
import { chanceFrom } from './chance'
import { playRound } from './round'
import { begin } from './sign-in'
import { startSite } from './site'

/**
 * `npm run crash`: kills the site or its database, kill -9, while somebody submits, approves, pays or votes, round after
 * round. What a screen has confirmed must be there afterwards, nothing may be there twice, and trying again must finish it.
 * `-- 30 1234`: the rounds, and the seed of an earlier run.
 */
void command(async () => {
  const [rounds = 30, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
  const place = '.data/crash'
  rmSync(place, { recursive: true, force: true })
  setEnvironment({ DEMO: '1', DATA_DIR: place, DATABASE_URL: '', SITE_URL: '', LOG_LEVEL: 'warn' })
  setEnvironment({ PORT: String(await freePort()) })
  ensureSecrets()
  await assertCanServe()
  await ensureBuilt()
  await beginStory(ownerUrlOf(await prepareDatabase()))
  await startStripeEmulator()
  const site = await startSite(`${place}/site.log`)
  stopAtTheEnd('The site', () => site.stop())
  console.log(`Port ${env.PORT}, ${rounds} rounds, seed ${seed}.`)
  const { officer, voters, motion } = await begin(rounds + 1)
  const chance = chanceFrom(seed)
  // The first round is a calm one: it shows how long each act takes.
  for (let round = 0; round <= rounds; round += 1) {
    await playRound({
      round,
      site,
      officer,
      voter: voters[round]!,
      chance,
      calm: round === 0,
      motion,
    })
    await assertBooksAgree(motion, round + 1)
  }
  await assertNothingWaits()
  console.log(`OK: ${rounds} crashes, nothing lost and nothing doubled.`)
  await exitProgram(0)
})
