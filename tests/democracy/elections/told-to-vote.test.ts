import '@/tests/support/database'
import { expect, test } from 'vitest'
import { electionTasks } from '@/app/elections/[slug]/tasks'
import { paperAndKeys } from '@/app/elections/[slug]/voter-and-key-tasks'
import { ownElections } from '@/app/membership/own-elections'
import { getElection, listElections } from '@/lib/democracy/elections/read'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import {
  aPublishedElection,
  closed,
  collecting,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { aMember } from '@/tests/support/people'

async function toldTo(member: PersonActor, slug: string) {
  const election = (await getElection(member, slug))!
  const lines = (await listElections(member)).filter((line) => line.slug === slug)
  const { duties, open, coming } = await ownElections(member, lines)
  return [
    ...electionTasks(election, await paperAndKeys(member, election)),
    ...duties,
    ...[...open, ...coming].map(({ act, status, ...item }) => ({
      ...item,
      status: act?.label ?? status,
      href: act?.href ?? item.href,
    })),
  ]
}

const telling = /^(vote|collect|open$|collect now)/i

test('who is on the roll is told to collect a paper; who is not is never told to collect or to vote', async () => {
  const { slug, holders } = await aPublishedElection(1)
  const elector = holders[0]
  const late = await aMember()
  for (const at of [collecting, voting, closed, addDays(closed, 20)]) {
    freezeClock(at)
    const tasks = await toldTo(late, slug)
    const told = tasks.filter(
      ({ title, status }) => telling.test(title) || telling.test(status ?? ''),
    )
    expect(told).toEqual([])
    expect(tasks.some(({ href }) => /\/(vote|paper)$/.test(href ?? ''))).toBe(false)
  }
  freezeClock(voting)
  expect((await toldTo(late, slug)).map(({ status }) => status)).toContain(
    'You are not on the roll',
  )
  const statuses = (await toldTo(elector, slug)).map(({ status }) => status)
  expect(statuses).toContain('Collect now')
  expect(statuses).toContain('Collect your ballot paper')
})
