import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people'
import type { MessageProps } from '@/lib/kernel/messages'
import type { Work } from '@/lib/kernel/perform'

type ToMover = 'motion-seconded' | 'vote-declared'

/** Writes to whoever moved a motion, unless they left and were erased since. */
export async function postToMover<Name extends ToMover>(
  work: Work,
  motion: { id: string; moverId: string },
  message: Name,
  props: Omit<MessageProps<Name>, 'name'>,
) {
  const [mover] = await work.tx.select().from(people).where(eq(people.id, motion.moverId))
  if (!mover?.email) return
  await work.post(message, {
    to: { email: mover.email, personId: mover.id },
    key: motion.id,
    props: { ...props, name: mover.preferredName || mover.name } as unknown as MessageProps<Name>,
  })
}
