import 'server-only'
import { electionToConfirm } from '@/emails/democracy/election-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { LockedElection } from '../lock-election'
import { confirmersIn, secondsIn } from './confirmers'

type Waiting = {
  step: 'roll' | 'paper' | 'paper-ballot'
  /** What makes it this email. */
  key: string
  /** Whom it is about, if a member. */
  personId: string | null
}

/** What the returning officer did waits for a second person: whoever can be that, and is not who it is about, hears of it. */
export async function emailSeconds(
  work: Work,
  { id, returningOfficerId, slug, title }: LockedElection,
  { step, key, personId }: Waiting,
) {
  const confirmers = await confirmersIn(work.tx, { id, returningOfficerId }, work.now)
  const about = { personId, officers: [work.person.personId] }
  for (const second of secondsIn(confirmers, about)) {
    const to = await addresseeOf(work.tx, second)
    if (!to) continue
    await work.email(electionToConfirm, {
      to,
      key: `${key}/${second}`,
      props: {
        name: to.name,
        title,
        step,
        link: siteUrl(`/desk/elections/${slug}/${step === 'roll' ? 'roll' : 'papers'}`),
      },
    })
  }
}
