import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import {
  compositeAnswers,
  compositeParts,
  composites,
  compositeVersions,
} from '@/db/schema/democracy/composites'
import { motions } from '@/db/schema/democracy/motions'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { lockMeeting } from '../lock-meeting'
import { askMovers } from './ask-movers'
import { assertTakesComposites } from './lock-composite'
import { assertOnAgenda, lockOriginals, moversOf, whyNotComposable } from './originals'
import { mostInComposite, motionsInWords } from './states'

export type NewComposite = {
  /** Comes with the form: the same form sent twice is one composite. */
  id?: string
  meeting: number
  motions: readonly number[]
  title: string
  text: string
}

/**
 * One of the movers, or an officer who prepares the agenda, writes one text for several motions of a meeting. A mover consents to what
 * they write themselves; all other movers are asked.
 */
export const proposeComposite = verb(
  'composite.propose',
  { subject: (work, input: NewComposite) => lockToPropose(work, input) },
  async (work, { meeting, held, unknown, parties }, input: NewComposite) => {
    const { id = newId(), title, text } = input
    const { personId } = work.person
    const [before] = await work.tx.select().from(composites).where(eq(composites.id, id))
    if (before?.proposedBy === personId) return { id }
    if (before) throw new Refusal('bad-request')
    assertTakesComposites(meeting, work.now)
    if (unknown > 0) throw new Refusal('composite.not-on-agenda')
    if (held.length < 2) throw new Refusal('composite.two-motions')
    if (held.length > mostInComposite) throw new Refusal('composite.too-many')
    if (parties.length < 2) throw new Refusal('composite.one-mover')
    const refusal = await whyNotComposable(work, held)
    if (refusal) throw new Refusal(refusal)
    const motionIds = held.map((motion) => motion.id)
    await assertOnAgenda(work, meeting.id, motionIds)
    const elsewhere = await work.tx.$count(
      compositeParts,
      and(inArray(compositeParts.motionId, motionIds), eq(compositeParts.live, true)),
    )
    if (elsewhere > 0) throw new Refusal('composite.another')
    for (const mover of parties)
      if (await readsMailboxWith(work.tx, mover, parties))
        throw new Refusal('composite.one-mailbox')
    const proposed = { proposedBy: personId, proposedAt: work.now }
    await work.tx.insert(composites).values({ id, meetingId: meeting.id, version: 1, ...proposed })
    await writeVersion(work, { id, number: 1, title, text })
    await work.tx
      .insert(compositeParts)
      .values(motionIds.map((motionId) => ({ compositeId: id, motionId })))
    if (parties.includes(personId)) await consentOfWriter(work, id, 1)
    const said = motionsInWords(held.map(({ number }) => number))
    const about = { meeting: meeting.number, motions: said }
    work.record('composite.proposed', { kind: 'meeting', id: meeting.id }, about)
    await askMovers(work, { id, version: 1, title, meeting, parties, motions: said, again: false })
    return { id }
  },
)

async function lockToPropose(work: Work, { meeting: number, motions: numbers }: NewComposite) {
  const meeting = await lockMeeting(work, { number })
  if (!meeting || meeting.state === 'draft') return undefined
  const known = await work.tx
    .select({ number: motions.number })
    .from(motions)
    .where(inArray(motions.number, [...numbers]))
  const held = await lockOriginals(
    work,
    known.map((one) => one.number),
  )
  const unknown = numbers.length - known.length
  return { meeting, held, unknown, parties: moversOf(held.map((motion) => ({ motion }))) }
}

type Written = { id: string; number: number; title: string; text: string }

export async function writeVersion(work: Work, { id, ...written }: Written) {
  await work.tx.insert(compositeVersions).values({
    compositeId: id,
    ...written,
    writtenBy: work.person.personId,
    writtenAt: work.now,
  })
}

/** A mover who writes the text consents to it with that. */
export async function consentOfWriter(work: Work, compositeId: string, version: number) {
  const { personId } = work.person
  await work.tx.insert(compositeAnswers).values({
    compositeId,
    version,
    personId,
    name: nameOfRecord(personId),
    consents: true,
    answeredAt: work.now,
  })
}
