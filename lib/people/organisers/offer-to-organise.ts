import 'server-only'
import { organiserTerms } from '@/db/schema/people/organisers'
import { organiserOffered } from '@/emails/people/organiser-offered'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb } from '@/lib/kernel/perform'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { currentVersion } from '@/lib/people/members/wordings'
import { officersWith } from '@/lib/people/officers/officers-now'

type Offer = { place: string; consent: number; shown: boolean }

/**
 * A member offers to organise in a place: to be there for people near them who want to meet us. It counts once two officers
 * have said yes. Offered again while a term runs, it is for another one.
 */
export const offerToOrganise = verb(
  'organiser.offer',
  { subject: oneself },
  async (work, { personId }, { place, consent, shown }: Offer) => {
    const id = newId()
    const [offered] = await work.tx
      .insert(organiserTerms)
      .values({
        id,
        personId,
        place,
        state: 'offered',
        consentVersion: consent,
        offeredAt: work.now,
        ...(shown && { shownSince: work.now, shownVersion: currentVersion('organiser-shown') }),
      })
      .onConflictDoNothing()
      .returning({ id: organiserTerms.id })
    // Pressed twice, the first offer waits already.
    if (!offered) return
    work.record('organiser.offered', { kind: 'person', id: personId }, { place })
    const memberName = await readNameOfRecord(work.tx, personId)
    for (const officer of await officersWith(work, 'officers.appoint')) {
      if (officer.personId === personId) continue
      await work.email(organiserOffered, {
        to: { email: officer.email, personId: officer.personId },
        key: `${id}/${officer.personId}`,
        props: { name: officer.name, memberName, where: place, link: siteUrl('/desk/organisers') },
      })
    }
  },
)
