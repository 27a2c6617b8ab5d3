import 'server-only'
import type { Email } from '@/emails/email'
import type { Work } from '@/lib/kernel/perform'
import type { Power } from '@/lib/powers'
import { officersWith } from './officers-now'

/** Who reads it, and who asks. */
type Names = { name: string; proposerName: string }

type Asking<Props> = {
  /** Who may confirm it. */
  power: Power
  /** What is proposed, by its id. */
  id: string
  props: Omit<Props, keyof Names>
  /** Whom it is about: they decide nothing about themselves. */
  about?: readonly (string | null)[]
}

/** Asks all others who could be the second officer to read what is proposed. Part of the verbs that propose. */
export async function emailOtherOfficers<Props extends Names>(
  work: Work,
  email: Email<Props>,
  { power, id, props, about = [] }: Asking<Props>,
) {
  const by = work.person
  const apart = [by.personId, ...about]
  const others = (await officersWith(work, power)).filter(
    ({ personId }) => !apart.includes(personId),
  )
  await work.emailAll(
    email,
    others.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${work.now.toISOString()}/${personId}`,
      props: { ...props, name, proposerName: by.name } as Props,
    })),
  )
}
