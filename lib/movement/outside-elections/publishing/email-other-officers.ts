import 'server-only'
import { outsideElectionToConfirm } from '@/emails/movement/outside-election-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { officersWith } from '@/lib/people/officers/officers-now'
import type { OutsideElectionProposal } from '../states'

type Proposed = {
  id: string
  number: number
  title: string
  proposal: OutsideElectionProposal | 'reword' | 'guide' | 'candidate'
}

/** All others who could be the second officer. Part of the verbs that propose. */
export async function emailOtherOfficers(work: Work, { id, number, title, proposal }: Proposed) {
  const by = work.person
  const others = (await officersWith(work, 'outside-elections.write')).filter(
    ({ personId }) => personId !== by.personId,
  )
  await work.emailAll(
    outsideElectionToConfirm,
    others.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${id}/${work.now.toISOString()}/${personId}`,
      props: {
        name,
        proposerName: by.name,
        title,
        proposal,
        link: siteUrl(`/desk/outside-elections/${number}`),
      },
    })),
  )
}
