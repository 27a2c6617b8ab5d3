import 'server-only'
import { eq } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import type { Actor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { cleanPhoto } from '@/lib/photos/clean-photo'
import { lockNomination } from '../lock-nomination'
import { nominationsOpen } from '../states'

type Which = { nominationId: string }
/** Without a photo the one that is there is taken away. */
type Change = Which & { photo?: { bytes: Buffer; alt: string } }

/**
 * A candidate's picture, with words for those who cannot see it. One at a time, until nominations close. It is drawn anew before
 * the nomination is held: whether it may be changed is asked before, and again when it is.
 */
export async function changePhoto(actor: Actor, { nominationId, photo }: Change) {
  await askWhetherItMay(actor, { nominationId })
  if (!photo) return storePhoto(actor, { nominationId })
  const alt = photo.alt.replace(/\s+/g, ' ').trim()
  if (alt === '' || alt.length > 200) throw new Refusal('photo.needs-words')
  const found = await cleanPhoto(photo.bytes)
  if ('problem' in found) throw new Refusal(found.problem)
  return storePhoto(actor, { nominationId, photo: { content: found.content, alt } })
}

const askWhetherItMay = verb(
  'nomination.accept',
  { subject: lockNomination },
  async (work, held) => {
    assertMayChange(held, work.now)
  },
)

const storePhoto = verb(
  'nomination.accept',
  { subject: lockNomination },
  async (work, held, { photo }: Which & { photo?: { content: Buffer; alt: string } }) => {
    assertMayChange(held, work.now)
    const { election, nomination } = held
    await work.tx
      .update(nominations)
      .set({ photo: photo?.content ?? null, photoAlt: photo?.alt ?? null })
      .where(eq(nominations.id, nomination.id))
    work.record('nomination.photo-changed', { kind: 'election', id: election.id })
    return { slug: election.slug, id: nomination.id }
  },
)

type Held = Awaited<ReturnType<typeof lockNomination>>

function assertMayChange({ election, contest, nomination }: Held, now: Date) {
  if (['withdrawn', 'refused'].includes(nomination.state)) throw new Refusal('nomination.ended')
  if (!nominationsOpen(election, contest, now)) throw new Refusal('nomination.not-open')
  if (!nomination.acceptedAt) throw new Refusal('nomination.not-accepted')
}
