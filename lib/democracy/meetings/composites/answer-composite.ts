import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { compositeAnswers } from '@/db/schema/democracy/composites'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { oneMailboxQuestionAtATime } from '@/lib/people/members/mailbox'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { assertConsentsAlone } from './assert-consents-alone'
import { endComposite } from './end-composite'
import { assertTakesComposites, lockComposite } from './lock-composite'
import { makeComposite } from './make-composite'
import { lockOriginals, whyNotComposable } from './originals'
import { motionsInWords } from './states'

type Answer = { id: string; version: number; consents: boolean }

/**
 * A mover consents to exactly the text that they read, or does not. With the last consent the composite is a motion; with the first no it
 * has come to nothing, and the motions are as they were. Consent stands as of its day, as moving and seconding do: whoever leaves
 * afterwards has given it.
 */
export const answerComposite = verb(
  'composite.answer',
  { subject: lockToAnswer },
  async (work, found, { id, version, consents }: Answer) => {
    const { meeting, composite, originals, parties } = found
    const { personId } = work.person
    const ofVersion = and(
      eq(compositeAnswers.compositeId, id),
      eq(compositeAnswers.version, version),
    )
    const [before] = await work.tx
      .select()
      .from(compositeAnswers)
      .where(and(ofVersion, eq(compositeAnswers.personId, personId)))
    // Pressed twice: it is done already.
    if (before && before.consents === consents && composite.version === version)
      return { made: composite.state === 'made' }
    if (composite.state !== 'proposed') throw new Refusal('composite.not-waiting')
    assertTakesComposites(meeting, work.now)
    if (composite.version !== version) throw new Refusal('composite.words-changed')
    const held = await lockOriginals(
      work,
      originals.map(({ motion }) => motion.number),
    )
    const gone = originals.some(({ itemId }) => itemId === null)
    const refusal = gone ? 'composite.original-gone' : await whyNotComposable(work, held)
    if (refusal && consents) throw new Refusal(refusal)
    if (consents && parties.length < 2) throw new Refusal('composite.one-mover')
    if (consents) await assertConsentsAlone(work, parties)
    const answer = { consents, name: nameOfRecord(personId), answeredAt: work.now }
    await work.tx
      .insert(compositeAnswers)
      .values({ compositeId: id, version, personId, ...answer })
      .onConflictDoUpdate({
        target: [compositeAnswers.compositeId, compositeAnswers.version, compositeAnswers.personId],
        set: answer,
      })
    const motions = motionsInWords(originals.map(({ motion }) => motion.number))
    const about = { meeting: meeting.number, motions, consents }
    work.record('composite.answered', { kind: 'meeting', id: meeting.id }, about)
    if (!consents) {
      await endComposite(work, found, 'refused')
      return { made: false }
    }
    const consented = await work.tx.$count(
      compositeAnswers,
      and(
        ofVersion,
        eq(compositeAnswers.consents, true),
        inArray(compositeAnswers.personId, parties),
      ),
    )
    if (consented < parties.length) return { made: false }
    await makeComposite(work, found, held)
    return { made: true }
  },
)

/** Nobody begins to share a mailbox meanwhile. */
async function lockToAnswer(work: Work, { id }: Answer) {
  await oneMailboxQuestionAtATime(work)
  return lockComposite(work, { id })
}
