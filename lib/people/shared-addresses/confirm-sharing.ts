import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { sharedAddressBegun } from '@/emails/people/shared-address-begun'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { peopleAtMailbox } from '@/lib/people/members/mailbox'
import { assertMayShare, lockSharingWithBoth, personToShare } from './lock-sharing'

type Confirmed = {
  shareId: string
  /** Refuses where one mailbox would then hold two roles of an election: elections stand above this department. */
  assertRolesApart: (work: Work, personIds: readonly string[]) => Promise<void>
}

/** A second officer has asked the member too: from now on their mail goes to the shared address, and both are told so there. */
export const confirmSharing = verb(
  'shared-address.confirm',
  { knownTo: 'member.search', subject: lockSharingWithBoth },
  async (work, { share }, { assertRolesApart }: Confirmed) => {
    if (share.confirmedAt) return
    if (!share.agreedAt) throw new Refusal('shared-address.not-agreed')
    await assertMayShare(work, share.holderId)
    await assertMayShare(work, share.personId)
    const there = await peopleAtMailbox(work.tx, share.holderId)
    await assertRolesApart(work, [share.personId, ...there.map(({ personId }) => personId)])
    const [person, holder] = [
      await personToShare(work, share.personId),
      await personToShare(work, share.holderId),
    ]
    if (person.email || !holder.email) throw new Refusal('moved-meanwhile')
    const confirmed = await work.tx
      .update(sharedAddresses)
      .set({ confirmedAt: work.now, confirmedBy: work.person.personId })
      .where(and(eq(sharedAddresses.id, share.id), isNull(sharedAddresses.confirmedAt)))
      .returning({ id: sharedAddresses.id })
    if (confirmed.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('shared-address.confirmed', { kind: 'person', id: share.personId })
    for (const [to, other] of [
      [person, holder],
      [holder, person],
    ] as const) {
      await work.email(sharedAddressBegun, {
        to: { email: holder.email, personId: to.id },
        key: `${share.id}/${to.id}`,
        props: { name: to.called, otherName: other.name, link: siteUrl('/membership/details') },
      })
    }
  },
)
