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
  await beginStripe(daysAgo(365))
  await liveTo(daysAgo(364))
  const officers = await found()
  report('The founders meet and fill the offices.')
  const members = await tellTheYear(officers, report)
  await tellLastWeeks(officers, members, report)
  await liveOn()
  await setUpApps()
  await endStripe()
  const seconds = Math.round((wallClock().getTime() - began.getTime()) / 1000)
  report(`Done in ${seconds} seconds.`)
}
