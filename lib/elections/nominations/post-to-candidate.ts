import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people'
import { siteUrl } from '@/lib/kernel/env'
import type { MessageProps } from '@/lib/kernel/messages'
import type { Work } from '@/lib/kernel/perform'
import { speakerOf } from './speaker'

type ToCandidate =
  | 'nomination-made'
  | 'nomination-seconded'
  | 'nomination-accepted'
  | 'nomination-taken-back'
  | 'nomination-refused'

type About = {
  election: { slug: string; title: string }
  contest: { title: string }
  nomination: {
    id: string
    candidateId: string | null
    proposerId: string
    outsideName: string | null
  }
}

/** Writes to whoever was nominated, or speaks for them. Each step is told once. */
export async function postToCandidate<Name extends ToCandidate>(
  work: Work,
  { election, contest, nomination }: About,
  message: Name,
  more: Omit<MessageProps<Name>, 'name' | 'title' | 'what' | 'link'>,
) {
  const [one] = await work.tx
    .select()
    .from(people)
    .where(eq(people.id, speakerOf(nomination)))
  if (!one?.email) return
  const { outsideName } = nomination
  const props = {
    ...more,
    name: one.preferredName || one.name,
    title: election.title,
    what: outsideName ? `${contest.title} (${outsideName})` : contest.title,
    link: siteUrl(`/elections/${election.slug}/nominations/${nomination.id}`),
  }
  await work.post(message, {
    to: { email: one.email, personId: one.id },
    key: nomination.id,
    props: props as unknown as MessageProps<Name>,
  })
}
