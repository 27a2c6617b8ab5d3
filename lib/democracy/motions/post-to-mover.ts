import 'server-only'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'

type ToMover = 'motion-seconded' | 'vote-declared'

/** Writes to whoever moved a motion, unless they left and were erased since. */
export async function postToMover<Name extends ToMover>(
  work: Work,
  motion: { id: string; moverId: string },
  message: Name,
  props: Omit<MessageProps<Name>, 'name'>,
) {
  const mover = await addresseeOf(work.tx, motion.moverId)
  if (!mover) return
  await work.email(message, {
    to: mover,
    key: motion.id,
    props: { ...props, name: mover.name } as unknown as MessageProps<Name>,
  })
}
