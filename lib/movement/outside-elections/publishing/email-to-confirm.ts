import 'server-only'
import { outsideElectionToConfirm } from '@/emails/movement/outside-election-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { emailOtherOfficers } from '@/lib/people/officers/email-other-officers'
import type { OutsideElectionProposal } from '../states'

type Proposed = {
  id: string
  number: number
  title: string
  proposal: OutsideElectionProposal | 'reword' | 'guide' | 'candidate'
}

/** All others who could be the second officer. Part of the verbs that propose. */
export async function emailToConfirm(work: Work, { id, number, title, proposal }: Proposed) {
  await emailOtherOfficers(work, outsideElectionToConfirm, {
    power: 'outside-elections.write',
    id,
    props: { title, proposal, link: siteUrl(`/desk/outside-elections/${number}`) },
  })
}
