import 'server-only'
import type { Email } from '@/emails/email'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'

/** Writes to whoever moved a motion, unless they left and were erased since. */
export async function emailMover<Props>(
  work: Work,
  motion: { id: string; moverId: string },
  email: Email<{ name: string } & NoInfer<Props>>,
  props: Props,
) {
  const mover = await addresseeOf(work.tx, motion.moverId)
  if (!mover) return
  await work.email(email, { to: mover, key: motion.id, props: { ...props, name: mover.name } })
}
