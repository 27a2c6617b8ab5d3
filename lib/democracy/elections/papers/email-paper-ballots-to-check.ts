import 'server-only'
import { and, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import { paperBallotsToCheck } from '@/emails/democracy/paper-ballots-to-check'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { LockedElection } from '../lock-election'
import { paperBallotCounts } from './paper-ballot-counts'

/** So many days before voting closes the returning officer hears of papers by hand that would not be counted. */
const daysBefore = 2

export const emailPaperBallotsToCheck = verb('election.publish', async (work, _input: object) => {
  const soon = await work.tx
    .select()
    .from(elections)
    .where(
      and(
        isNotNull(elections.publishedAt),
        isNull(elections.cancelledAt),
        gt(elections.closesAt, work.now),
        lte(elections.closesAt, addDays(work.now, daysBefore)),
      ),
    )
  for (const election of soon) await emailAboutPaperBallots(work, election)
  return { more: false }
})

/** Once before the close and once at it, if there is something to tell: a vote on paper is never lost without a word. */
export async function emailAboutPaperBallots(work: Work, election: LockedElection) {
  const { id, slug, title, closesAt } = election
  const { marked, entered, unconfirmed } = await paperBallotCounts(work.tx, id)
  if (unconfirmed === 0 && entered === marked) return
  const officer = await addresseeOf(work.tx, election.returningOfficerId)
  if (!officer) return
  const closed = closesAt <= work.now
  await work.email(paperBallotsToCheck, {
    to: officer,
    key: `${id}/${closed ? 'closed' : 'open'}`,
    props: {
      name: officer.name,
      title,
      missing: marked - entered,
      unconfirmed,
      closesAt: closesAt.toISOString(),
      closed,
      link: siteUrl(`/desk/elections/${slug}/papers`),
    },
  })
}
