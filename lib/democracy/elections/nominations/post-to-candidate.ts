import 'server-only'
import { siteUrl } from '@/lib/kernel/env'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { speakerOf } from './speaks-for-candidate'

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
  const speaker = await addresseeOf(work.tx, speakerOf(nomination))
  if (!speaker) return
  const { outsideName } = nomination
  const props = {
    ...more,
    name: speaker.name,
    title: election.title,
    what: outsideName ? `${contest.title} (${outsideName})` : contest.title,
    link: siteUrl(`/elections/${election.slug}/nominations/${nomination.id}`),
  }
  await work.email(message, {
    to: speaker,
    key: nomination.id,
    props: props as unknown as MessageProps<Name>,
  })
}
