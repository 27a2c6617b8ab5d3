import 'server-only'
import { memberMerges } from '@/db/schema/records/merges'
import { mergeToConfirm } from '@/emails/records/merge-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberWithId } from '@/lib/people/members/member-with-id'
import { officersWith } from '@/lib/people/officers/officers-now'
import { lockBoth, numbersOf } from './find-merge'
import { whatIsInTheWay } from './in-the-way'
import type { MergePart } from './merge-parts'

type Proposal = { personId: string; otherId: string; fromOther: MergePart[] }

/**
 * An officer says that two records are one person's, which is kept, and which details it takes from the other. Nothing has changed
 * before a second officer has confirmed it.
 */
export const proposeMerge = verb(
  'merge.propose',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId: keptId }, { otherId, fromOther }: Proposal) => {
    work.assertCan('merge.propose', { personId: otherId })
    const { kept, other } = await lockBoth(work, { keptId, otherId })
    const [inTheWay] = await whatIsInTheWay(work.tx, { keptId, otherId }, work.now)
    if (inTheWay || !kept || !other) throw new Refusal(inTheWay ?? 'merge.not-two-records')
    const id = newId()
    await work.tx.insert(memberMerges).values({
      id,
      keptId,
      otherId,
      fromOther,
      proposedBy: work.person.personId,
      proposedAt: work.now,
    })
    // Not filed under either of them: a member is never told whom they may be the same as.
    work.record('merge.proposed', { kind: 'merge', id }, numbersOf({ kept, other }))
    await tellSecondOfficers(work, id, [keptId, otherId], false)
  },
)

/** Those who may confirm: with the power, not the one who proposes, and neither of the two. */
export async function tellSecondOfficers(work: Work, id: string, about: string[], undo: boolean) {
  const others = (await officersWith(work, 'members.correct')).filter(
    ({ personId }) => ![work.person.personId, ...about].includes(personId),
  )
  await work.emailAll(
    mergeToConfirm,
    others.map(({ email, personId, name }) => ({
      to: { email, personId },
      key: `${id}/${undo ? 'undo' : 'merge'}/${personId}/${work.now.toISOString()}`,
      props: {
        name,
        proposerName: work.person.name,
        undo,
        link: siteUrl(`/desk/members/merges/${id}`),
      },
    })),
  )
}
