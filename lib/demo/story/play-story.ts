import { sql } from 'drizzle-orm'
import { closeDatabase, database } from '@/db/client'
import { setUpApps } from '@/lib/demo/sign-in-as'
import { wallClock } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { found } from './founding'
import { tellLastWeeks } from './last-weeks'
import { daysAgo, liveOn, liveTo } from './story-clock'
import { beginStripe, endStripe } from './stripe'
import { tellTheYear } from './year'

/**
 * The story of the demo, played by the verbs that people use, so that nothing in it is impossible: founded a year ago, grown
 * month by month, and everything of today still open on the desk.
 */
export async function seedDemo(report: (line: string) => void) {
  if (organisation.shortName !== 'NELL') {
    throw new Error('The story of the demo belongs to the profile that is shipped, not to yours.')
  }
  const began = wallClock()
  await hurry('off')
  await beginStripe(daysAgo(365))
  await liveTo(daysAgo(364))
  const officers = await found()
  report('The founders meet and fill the offices.')
  const members = await tellTheYear(officers, report)
  await tellLastWeeks(officers, members, report)
  await liveOn()
  await setUpApps()
  await endStripe()
  await hurry('on')
  const seconds = Math.round((wallClock().getTime() - began.getTime()) / 1000)
  report(`Done in ${seconds} seconds.`)
}

/** A story that breaks off is told again from the start, so its commits need not wait for the disk one by one. */
async function hurry(synchronousCommit: 'on' | 'off') {
  const [row] = await database().execute<{ name: string }>(sql`select current_database() as name`)
  const name = sql.identifier(row!.name)
  await database().execute(
    synchronousCommit === 'off'
      ? sql`alter database ${name} set synchronous_commit = off`
      : sql`alter database ${name} reset synchronous_commit`,
  )
  await database().execute(sql`checkpoint`)
  await closeDatabase()
}
