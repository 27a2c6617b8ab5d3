import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import { pollOptions, polls } from '@/db/schema/democracy/polls'
import { pollAsked } from '@/emails/democracy/poll-asked'
import { listInvited } from '@/lib/democracy/meetings/invited'
import { atWallTime, dateOf, daysAfter, daysBetween } from '@/lib/kernel/calendar'
import { countInWords } from '@/lib/kernel/count-in-words'
import { siteUrl } from '@/lib/kernel/env'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { newId } from '@/lib/kernel/ids'
import { mailsPerSecond } from '@/lib/kernel/mails-per-second'
import { keepMailText } from '@/lib/kernel/outbox'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { groupConvenorsOf } from '@/lib/people/groups/group-convenors'
import { can } from '@/lib/permissions'
import type { PollTerms } from './forms'
import type { PollRow } from './lock-poll'
import { longestPollDays, whomAskedInWords } from './states'

/**
 * Asks members what they think, and emails each of them once. Where fewer are asked than we tell anything about, every figure would
 * say how somebody answered, so nobody is asked.
 */
export const askPoll = verb(
  'poll.ask',
  {
    subject: async (work, { group }: Pick<PollTerms, 'group'>) => ({
      convenorIds: await groupConvenorsOf(group, work.now, work.tx),
    }),
  },
  async (work, _group, { options, lastDay, ...terms }: PollTerms) => {
    const days = daysBetween(dateOf(work.now), lastDay)
    if (days < 1) throw new Refusal('poll.too-short')
    if (days > longestPollDays) throw new Refusal('poll.too-long')
    const invited = await listInvited(terms, work.now, work.tx)
    if (invited.length < fewestTold) throw new Refusal('poll.too-few')
    const officer = can(work.actor, 'poll.ask', { convenorIds: new Set() })
    if (!officer) await assertNoOtherOpen(work, terms.group)
    const [poll] = await work.tx
      .insert(polls)
      .values({
        id: newId(),
        ...terms,
        askedBy: work.person.personId,
        askedAs: officer ? 'officer' : 'convenor',
        askedAt: work.now,
        closesAt: atWallTime(daysAfter(lastDay, 1)),
      })
      .returning()
    await work.tx
      .insert(pollOptions)
      .values(options.map((text, place) => ({ pollId: poll!.id, position: place + 1, text })))
    await emailAsked(work, poll!, invited)
    const { id, number } = poll!
    const detail = { number, closesAt: poll!.closesAt.toISOString() }
    work.record('poll.asked', { kind: 'poll', id }, detail)
    return { number }
  },
)

/** Convenors of a group ask it one thing at a time. Two who ask at once wait for one another. */
async function assertNoOtherOpen(work: Work, group: PollTerms['group']) {
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`poll/${group}`}, 0))`)
  const others = await work.tx.$count(
    polls,
    and(
      eq(polls.askedAs, 'convenor'),
      eq(polls.group, group!),
      eq(polls.state, 'open'),
      gt(polls.closesAt, work.now),
    ),
  )
  if (others > 0) throw new Refusal('poll.one-at-a-time')
}

type Asked = Awaited<ReturnType<typeof listInvited>>

/** A poll decides nothing, so nobody is sent a letter by post about one. */
async function emailAsked(work: Work, poll: PollRow, invited: Asked) {
  const common = {
    question: poll.question,
    who: whomAskedInWords(poll),
    closesAt: poll.closesAt.toISOString(),
    fewest: countInWords(fewestTold),
    link: siteUrl(`/polls/${poll.number}`),
  }
  await keepMailText(work.tx, { id: poll.id, props: common, createdAt: work.now })
  await work.emailAll(
    pollAsked,
    invited.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${poll.id}/${personId}`,
      // The rest is kept once, for all of them.
      props: { name } as never,
    })),
    { textId: poll.id, perSecond: mailsPerSecond() },
  )
}
