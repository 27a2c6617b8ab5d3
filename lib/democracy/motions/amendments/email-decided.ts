import 'server-only'
import { amendmentDecided } from '@/emails/democracy/amendment-decided'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { AmendmentRow } from './lock-amendment'

/** Whoever moved an amendment hears what became of it. */
export async function emailDecided(
  work: Work,
  motion: { number: number; title: string },
  { id, number, moverId }: Pick<AmendmentRow, 'id' | 'number' | 'moverId'>,
  outcome: 'accepted' | 'carried' | 'lost' | 'fallen',
) {
  const mover = await addresseeOf(work.tx, moverId)
  if (!mover) return
  await work.email(amendmentDecided, {
    to: mover,
    key: `${id}/${outcome}`,
    props: {
      name: mover.name,
      number: motion.number,
      title: motion.title,
      amendment: number,
      outcome,
      link: siteUrl(`/motions/${motion.number}#A${number}`),
    },
  })
}
