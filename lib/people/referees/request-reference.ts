import 'server-only'
import { eq } from 'drizzle-orm'
import { applications, references } from '@/db/schema/membership/join'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { askForReference, expiryFrom } from './ask-for-reference'
import { matchContact } from './match-contact'
import type { RefereePlace } from './states'

type Input = {
  applicationId: string
  place: RefereePlace
  name: string
  contact: string
  applicantId: string
  applicantName: string
}

/**
 * Asks for a reference. Whether the contact belongs to a member shows nowhere: the row, the answer and the deadline look the
 * same, and an unmatched one waits for the membership secretary. Two places with one member behind them count as that.
 */
export async function requestReference(work: Work, input: Input) {
  const { applicationId, place, name, contact, applicantId, applicantName } = input
  // Two requests of one application at once could name the same member: one goes after the other.
  await work.tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.id, applicationId))
    .for('update')
  const id = newId()
  const behind = await matchContact(
    { applicationId, applicantId, contact, name },
    work.now,
    work.tx,
  )
  const sent = behind.why
    ? { expiresAt: expiryFrom(work.now) }
    : await askForReference(work, { id, place, applicantName }, behind.member)
  await work.tx.insert(references).values({
    id,
    applicationId,
    place,
    refereeName: name,
    refereeContact: contact,
    requestedAt: work.now,
    ...sent,
  })
  work.record(
    'reference.requested',
    { kind: 'application', id: applicationId },
    { referenceId: id, place },
  )
  return { referenceId: id }
}
