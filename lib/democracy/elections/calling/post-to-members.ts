import 'server-only'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import type { Work } from '@/lib/kernel/perform'
import { addressees } from '../election-recipients'

type ToMembers = 'election-called' | 'election-moved' | 'election-cancelled' | 'election-declared'

/** The same letter to every member whose membership runs. Whoever lapsed or left hears nothing. */
export async function postToMembers<Name extends ToMembers>(
  work: Work,
  message: Name,
  about: string,
  props: (name: string) => MessageProps<Name>,
) {
  const readers = await addressees(work, ['good', 'grace', 'provisional'], work.now)
  await work.emailAll(
    message,
    readers.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${about}/${personId}`,
      props: props(name),
    })),
  )
}
