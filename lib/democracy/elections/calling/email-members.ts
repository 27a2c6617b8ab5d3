import 'server-only'
import type { Email } from '@/emails/email'
import type { Work } from '@/lib/kernel/perform'
import { addressees } from '../election-recipients'

/** The same letter to every member whose membership runs. Whoever lapsed or left hears nothing. */
export async function emailMembers<Props>(
  work: Work,
  email: Email<Props>,
  about: string,
  props: (name: string) => NoInfer<Props>,
) {
  const readers = await addressees(work, ['good', 'grace', 'provisional'], work.now)
  await work.emailAll(
    email,
    readers.map((reader) => ({
      to: reader,
      key: `${about}/${reader.personId}`,
      props: props(reader.name),
    })),
  )
}
