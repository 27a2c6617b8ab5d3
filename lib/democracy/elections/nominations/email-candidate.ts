import 'server-only'
import type { Email } from '@/emails/email'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { speaksForCandidate } from './speaks-for-candidate'

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

type Told = { name: string; title: string; what: string; link: string }

/** Writes to whoever was nominated, or speaks for them. Each step is told once. */
export async function emailCandidate<Props>(
  work: Work,
  { election, contest, nomination }: About,
  email: Email<Told & NoInfer<Props>>,
  more: Props,
) {
  const speaker = await addresseeOf(work.tx, speaksForCandidate(nomination))
  if (!speaker) return
  const { outsideName } = nomination
  await work.email(email, {
    to: speaker,
    key: nomination.id,
    props: {
      ...more,
      name: speaker.name,
      title: election.title,
      what: outsideName ? `${contest.title} (${outsideName})` : contest.title,
      link: siteUrl(`/elections/${election.slug}/nominations/${nomination.id}`),
    },
  })
}
