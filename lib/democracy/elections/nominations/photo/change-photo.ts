import 'server-only'
import { eq } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockNomination } from '../lock-nomination'
import { nominationsOpen } from '../states'
import { cleanPhoto } from './photo'

/** Without a photo the one that is there is taken away. */
type Change = { nominationId: string; photo?: { bytes: Buffer; alt: string } }

/** A candidate's picture, with words for those who cannot see it. One at a time, until nominations close. */
export const changePhoto = verb(
  'nomination.accept',
  { subject: lockNomination },
  async (work, held, input: Change) => {
    const { election, contest, nomination } = held
    if (['withdrawn', 'refused'].includes(nomination.state)) throw new Refusal('nomination.ended')
    if (!nominationsOpen(election, contest, work.now)) throw new Refusal('nomination.not-open')
    if (!nomination.acceptedAt) throw new Refusal('nomination.not-accepted')
    const alt = input.photo?.alt.replace(/\s+/g, ' ').trim() ?? ''
    if (input.photo && (alt === '' || alt.length > 200)) throw new Refusal('photo.needs-words')
    const found = input.photo && (await cleanPhoto(input.photo.bytes))
    if (found && 'problem' in found) throw new Refusal(found.problem)
    await work.tx
      .update(nominations)
      .set(found ? { photo: found.content, photoAlt: alt } : { photo: null, photoAlt: null })
      .where(eq(nominations.id, nomination.id))
    work.record('nomination.photo-changed', { kind: 'election', id: election.id })
    return { slug: election.slug, id: nomination.id }
  },
)
