import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { references } from '@/db/schema/membership/join'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { typeApplication } from '@/lib/membership/join/paper/type-application'
import { takeApplication } from '@/lib/membership/join/take-application'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { giveReference } from '@/lib/people/referees/give-reference'
import { type Confirmation, confirmations } from '@/lib/people/referees/states'
import type { Officers } from './founding'
import { answersOf, as } from './joining'
import { daysAgo } from './story-clock'

/**
 * Edna Hardy has no email address: she applied on paper, one officer typed it and another decided. Her letters wait to be printed, and
 * the one about the open vote says how to vote by post.
 */
export async function joinOnPaper(
  { nasreen, maureen }: Officers,
  [proposer, seconder]: PersonActor[],
) {
  const applicationId = newId()
  await typeApplication(await as(nasreen.personId), {
    applicationId,
    email: '',
    answers: answersOf({
      name: 'Edna Hardy',
      email: '',
      number: 43,
      dues: { band: 'free', interval: 'month', amountPence: 0 },
      proposer: proposer!,
      seconder: seconder!,
      dateOfBirth: '1941-05-01',
    }),
    signedOn: dateOf(daysAgo(9)),
    paperKept: 'With the Membership Secretary, folder 2',
  })
  const decides = await as(maureen.personId)
  const asked = await database()
    .select()
    .from(references)
    .where(eq(references.applicationId, applicationId))
  const confirmed = Object.keys(confirmations) as Confirmation[]
  for (const { id: referenceId } of asked) {
    await giveReference({ kind: 'referee', referenceId }, { referenceId, confirmed })
    await acceptReference(decides, { referenceId })
  }
  await takeApplication(decides, { applicationId })
  await approveApplication(decides, { applicationId })
}
