import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { checkIn } from '@/lib/democracy/meetings/running/check-in'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { writeComment } from '@/lib/democracy/motions/comments/write-comment'
import { answerPoll } from '@/lib/democracy/polls/answer-poll'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aPoll } from '@/tests/support/polls'

/** A meeting that was called and one that goes on, what members are asked in a poll, and what they say and want changed about the first motion. */
export async function theMeetings(secretary: PersonActor, member: PersonActor) {
  const number = await aCalledMeeting(secretary, addDays(now(), 10))
  await aCalledMeeting(secretary, addDays(now(), 12))
  const soon = { startsAt: new Date(now().getTime() + 60_000), endsAt: addDays(now(), 1) }
  await database().update(meetings).set(soon).where(eq(meetings.number, number))
  await openMeeting(secretary, { number })
  await checkIn(member, { number })
  const poll = await aPoll(secretary, { most: 2 })
  await answerPoll(member, { number: poll.number, choices: [1] })
  await writeComment(member, { number: 1, text: 'Who pays?' })
  const paragraphs = new Map([[0, 'We resolve twice.']])
  await moveAmendment(member, { number: 1, version: 1, paragraphs, added: '' })
}
