import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { publications } from '@/db/schema/democracy/publications'
import { decisionPublished } from '@/emails/democracy/decision-published'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { isDoubted, lockPublishing, lockToConfirm } from './lock-publishing'

type Confirming = { number: number; publicationId: string }

/**
 * Another officer agrees, and the page is there or gone. Whoever moved or seconded the motion is asked whether they are named on it: until
 * they say so they are not.
 */
export const confirmPublication = verb(
  'publication.confirm',
  { subject: (work, { number }: Confirming) => lockToConfirm(work, { number }) },
  async (work, { motion, voteId, waiting, sides }, { number, publicationId }: Confirming) => {
    if (waiting?.id !== publicationId) throw new Refusal('moved-meanwhile')
    const publishes = waiting.act === 'publish'
    if (publishes && (await isDoubted(work, voteId))) throw new Refusal('publication.challenged')
    const confirmed = await work.tx
      .update(publications)
      .set({ confirmedBy: work.person.personId, confirmedAt: work.now })
      .where(
        and(
          eq(publications.id, waiting.id),
          isNull(publications.confirmedAt),
          isNull(publications.discardedAt),
        ),
      )
      .returning({ id: publications.id })
    if (confirmed.length === 0) throw new Refusal('moved-meanwhile')
    work.record(
      publishes ? 'publication.confirmed' : 'publication.withdrawal-confirmed',
      { kind: 'motion', id: motion.id },
      { number },
    )
    if (publishes)
      await askWhetherNamed(work, { number, title: motion.title, sides, id: waiting.id })
  },
)

type Asking = { id: string; number: number; title: string; sides: readonly (string | null)[] }

async function askWhetherNamed(work: Work, { id, number, title, sides }: Asking) {
  for (const personId of new Set(sides)) {
    const one = personId && (await addresseeOf(work.tx, personId))
    if (!one) continue
    await work.email(decisionPublished, {
      to: one,
      key: `${id}/${one.personId}`,
      props: {
        name: one.name,
        number,
        title,
        page: siteUrl(`/decisions/${number}`),
        link: siteUrl(`/motions/${number}/public`),
      },
    })
  }
}

/** Whoever proposed it takes it back, or another officer does not agree. */
export const discardPublication = verb(
  'publication.discard',
  { subject: (work, { number }: Confirming) => lockPublishing(work, { number }) },
  async (work, { motion, waiting }, { number, publicationId }: Confirming) => {
    if (waiting?.id !== publicationId) throw new Refusal('moved-meanwhile')
    await work.tx
      .update(publications)
      .set({ discardedAt: work.now })
      .where(eq(publications.id, publicationId))
    work.record('publication.discarded', { kind: 'motion', id: motion.id }, { number })
  },
)
