import 'server-only'
import type { Email } from '@/emails/email'
import type { Work } from '@/lib/kernel/perform'
import { addressees } from '../election-recipients'
import { votersToEmail } from '../roll/voters-to-email'

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

/** To all who were told of the election, and to all who could vote in it, also if their dues lapsed since: one email each. */
export async function emailMembersAndVoters<Props>(
  work: Work,
  email: Email<Props>,
  electionId: string,
  props: (name: string) => NoInfer<Props>,
) {
  await emailMembers(work, email, electionId, props)
  const { voters } = await votersToEmail(work, electionId)
  await work.emailAll(
    email,
    voters.map(({ name, ...to }) => ({
      to,
      key: `${electionId}/${to.personId}`,
      props: props(name),
    })),
  )
}
