import 'server-only'
import { eq } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { detailsErased } from '@/emails/records/details-erased'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readCaseAtErasure } from '@/lib/membership/discipline/cases-at-erasure'
import { findEnding } from '@/lib/membership/leaving/find-ending'
import { lettersPdf, type PostalLetter } from '@/lib/pdf/letters'
import { postalLinesOf } from '@/lib/records/outgoing-mail/by-post/print-letters'

type Which = { endingId: string }

/**
 * The letter that tells somebody without an email address that they are erased, opened while the erasure waits for the second officer: afterwards
 * nothing of ours knows where they live, and the letters by post that wait go with the rest. It is posted once it is true.
 */
export const openErasureLetter = verb(
  'ending.print',
  { knownTo: 'member.search', subject: findEnding },
  async (work, { personId, kind, state }, _: Which): Promise<PostalLetter> => {
    if (kind !== 'erasure' || state !== 'proposed') throw new Refusal('not-there')
    const [found] = await work.tx
      .select({ person: people, expelledAt: members.expelledAt, diedAt: members.diedAt })
      .from(people)
      .leftJoin(members, eq(members.personId, people.id))
      .where(eq(people.id, personId))
    const to = found && !found.diedAt && postalLinesOf(found.person)
    if (!to) throw new Refusal('letter.no-address')
    const { name, called } = found.person
    const decided = await readCaseAtErasure(work.tx, personId, work.now)
    const props = { name: called, expelled: Boolean(found.expelledAt) || decided === 'expels' }
    work.record('letter.printed', { kind: 'person', id: personId })
    return {
      to,
      writtenOn: work.now,
      title: detailsErased.subject(props),
      dear: called || name,
      paragraphs: detailsErased.onPaper!(props),
    }
  },
)

export async function printErasureLetter(actor: Actor, which: Which): Promise<Uint8Array> {
  return lettersPdf([await openErasureLetter(actor, which)], now())
}
