import 'server-only'
import { count, eq } from 'drizzle-orm'
import { amendments } from '@/db/schema/democracy/amendments'
import { countWords } from '@/lib/kernel/count-words'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { currentMotionVersion } from '../fix-version'
import { amendedText, collide } from '../text/changes'
import { paragraphChanges } from '../text/word-changes'
import { amendmentsTo, lockAmendable } from './lock-amendment'
import { isStillOpen } from './states'

export type NewAmendment = {
  /** Comes with the form: the same form sent twice is one amendment. */
  id?: string
  number: number
  /** The version that the form showed. */
  version: number
  paragraphs: ReadonlyMap<number, string>
  added: string
}

export const moveAmendment = verb('amendment.move', async (work, input: NewAmendment) => {
  const motion = await lockAmendable(work, input)
  const id = input.id ?? newId()
  const [before] = await work.tx.select().from(amendments).where(eq(amendments.id, id))
  if (before) {
    if (before.moverId !== work.person.personId) throw new Refusal('bad-request')
    return { amendment: before.number }
  }
  const version = await currentMotionVersion(work.tx, motion.id)
  if (version.number !== input.version) throw new Refusal('amendment.text-changed')
  const changes = paragraphChanges(version.text, input.paragraphs, input.added)
  const amended = amendedText(version.text, [{ number: 0, changes }])
  assertSaysSomething(version.text, amended)
  for (const other of await amendmentsTo(work.tx, {
    motionId: motion.id,
    version: version.number,
  })) {
    if (other.state === 'carried' && collide(other.changes, changes))
      throw new Refusal('amendment.of-amendment')
    if (isStillOpen(other.state) && amendedText(version.text, [other]) === amended)
      throw new Refusal('amendment.moved-before')
  }
  const [sofar] = await work.tx
    .select({ count: count() })
    .from(amendments)
    .where(eq(amendments.motionId, motion.id))
  const amendment = sofar!.count + 1
  await work.tx.insert(amendments).values({
    id,
    motionId: motion.id,
    version: version.number,
    number: amendment,
    changes,
    moverId: work.person.personId,
    moverName: nameOfRecord(work.person.personId),
    movedAt: work.now,
  })
  work.record(
    'amendment.moved',
    { kind: 'motion', id: motion.id },
    { number: motion.number, amendment },
  )
  return { amendment }
})

/** An amendment changes words, and leaves a motion that can still be voted on. */
function assertSaysSomething(text: string, amended: string) {
  const words = (said: string) =>
    said
      .replace(/\*\*|__/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  if (words(text) === words(amended)) throw new Refusal('amendment.changes-nothing')
  if (words(amended) === '') throw new Refusal('amendment.leaves-nothing')
  const most = organisation.rules.motionWords
  if (countWords(amended) > Math.max(most, countWords(text)))
    throw new Refusal('amendment.too-long')
}
