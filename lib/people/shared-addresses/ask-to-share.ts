import 'server-only'
import { eq } from 'drizzle-orm'
import { members, people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { sharedAddressAsked } from '@/emails/people/shared-address-asked'
import { isTheirRecord } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { memberWithId } from '@/lib/people/members/member-with-id'
import { assertMayShare, personToShare } from './lock-sharing'

type Asked = { personId: string; holder: number }

/**
 * A member without an email address wishes to read mail at the address of somebody they live with, and told an officer so. The
 * holder is asked at that address and has to agree; a second officer confirms the member's wish. Until then nothing changes.
 */
export const askToShare = verb(
  'shared-address.ask',
  { knownTo: 'member.search', subject: memberWithId },
  async (work, { personId }, { holder: number }: Asked) => {
    const person = await personToShare(work, personId)
    if (person.email) throw new Refusal('shared-address.has-own')
    const [holder] = await work.tx
      .select({ id: people.id, email: people.email, called: people.called, diedAt: members.diedAt })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(eq(members.number, number))
    if (!holder?.email || holder.id === personId) throw new Refusal('shared-address.no-address')
    if (isTheirRecord(work.person, holder.id)) throw new Refusal('own-case')
    await assertMayShare(work, holder.id)
    await assertMayShare(work, personId)
    const id = newId()
    await work.tx.insert(sharedAddresses).values({
      id,
      personId,
      holderId: holder.id,
      askedBy: work.person.personId,
      askedAt: work.now,
    })
    work.record('shared-address.asked', { kind: 'person', id: personId }, { holderId: holder.id })
    await work.email(sharedAddressAsked, {
      to: { email: holder.email, personId: holder.id },
      key: id,
      props: {
        name: holder.called,
        otherName: person.name,
        link: siteUrl('/membership/details'),
      },
    })
  },
)
