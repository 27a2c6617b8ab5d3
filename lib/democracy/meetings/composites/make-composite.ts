import 'server-only'
import { composites } from '@/db/schema/democracy/composites'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { compositeMade } from '@/emails/democracy/composite-made'
import { fixVersion } from '@/lib/democracy/motions/fix-version'
import { motionMoves } from '@/lib/democracy/motions/states'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { renumberAgenda } from '../agenda/renumber-agenda'
import { addresseesOf } from './end-composite'
import type { FoundComposite } from './lock-composite'
import { compositeMoves, motionsInWords } from './states'

type Held = readonly (typeof motions.$inferSelect)[]

const longestItem = 480

/**
 * All movers have consented: the composite is a motion that is seconded, moved by the mover of the first of its motions and seconded by
 * that of the next, and stands on the agenda where the first stood. The others step back from it. The caller holds them all.
 */
export async function makeComposite(work: Work, found: FoundComposite, held: Held) {
  const { meeting, composite, written, originals, parties } = found
  const { title, text } = written
  const [moverId, seconderId] = parties as [string, string]
  const id = newId()
  const [motion] = await work.tx
    .insert(motions)
    .values({
      id,
      title,
      moverId,
      moverName: nameOfRecord(moverId),
      movedAt: work.now,
      seconderId,
      seconderName: nameOfRecord(seconderId),
      secondedAt: work.now,
      state: 'seconded',
    })
    .returning({ number: motions.number })
  const { number } = motion!
  await fixVersion(work, id, 1, text)
  for (const original of held) await work.move(motions, original, motionMoves, 'composite')
  const made = { motionId: id, madeAt: work.now }
  await work.move(composites, composite, compositeMoves, 'make', made)
  const minutes = originals.reduce((sum, one) => sum + (one.minutes ?? 0), 0)
  await work.tx.insert(meetingItems).values({
    id: newId(),
    meetingId: meeting.id,
    position: Math.min(...originals.map(({ position }) => position!)),
    motionId: id,
    minutes: Math.min(minutes, longestItem),
  })
  await renumberAgenda(work, meeting.id, id)
  const said = motionsInWords(originals.map((one) => one.motion.number))
  const about = { number, meeting: meeting.number, motions: said }
  work.record('composite.made', { kind: 'motion', id }, about)
  for (const to of await addresseesOf(work, found))
    await work.email(compositeMade, {
      to,
      key: `${composite.id}/${to.personId}`,
      props: {
        name: to.name,
        number,
        title,
        motions: said,
        startsAt: meeting.startsAt.toISOString(),
        link: siteUrl(`/motions/${number}`),
      },
    })
}
