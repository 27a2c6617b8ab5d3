import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import {
  applicationQuestions,
  applicationSections,
  applications,
  references,
} from '@/db/schema/membership/join'
import { paymentLinks } from '@/db/schema/money/checkouts'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { drifts } from '@/db/schema/money/reconciliation'
import { refunds, writeOffs } from '@/db/schema/money/refunds'
import { subscriptionChanges } from '@/db/schema/money/subscriptions'
import { networkMemberships } from '@/db/schema/people/networks'
import { consents, people } from '@/db/schema/people/people'
import { secondFactors, sessions } from '@/db/schema/people/sign-in'
import { importRows } from '@/db/schema/records/imports'
import { eraseElections } from '@/lib/democracy/elections/erase-from-elections'
import type { Work } from '@/lib/kernel/perform'
import { eraseClaims } from '@/lib/money/spending/erase-claims'

/** Takes out of an application everything that says who it was about; that there was one, and how it ended, stays. */
export async function eraseApplications(work: Work, ids: string[]) {
  await work.tx.delete(applicationSections).where(inArray(applicationSections.applicationId, ids))
  await work.tx.delete(applicationQuestions).where(inArray(applicationQuestions.applicationId, ids))
  await work.tx
    .update(references)
    .set({
      refereeName: '',
      refereeContact: '',
      privateNote: null,
      refusalReason: null,
      tokenHash: null,
    })
    .where(inArray(references.applicationId, ids))
  await work.tx
    .update(applications)
    .set({ submittedSealed: null, declineReason: null, erasedAt: work.now })
    .where(inArray(applications.id, ids))
}

/**
 * Forgets somebody: profile, networks, consents, devices, mails and applications. Payments keep their sums and lose the
 * name, because the books have to be kept for six years (UK GDPR Art 17(3)(b)).
 */
export async function erasePerson(work: Work, personId: string) {
  const theirs = await work.tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.personId, personId))
  if (theirs.length > 0)
    await eraseApplications(
      work,
      theirs.map(({ id }) => id),
    )
  await work.tx
    .update(importRows)
    .set({ sealed: null, theirNumber: null })
    .where(eq(importRows.personId, personId))
  await eraseClaims(work, personId)
  await eraseElections(work, personId)
  await work.tx.delete(networkMemberships).where(eq(networkMemberships.personId, personId))
  await work.tx.delete(consents).where(eq(consents.personId, personId))
  await work.tx.delete(subscriptionChanges).where(eq(subscriptionChanges.personId, personId))
  await work.tx.delete(paymentLinks).where(eq(paymentLinks.personId, personId))
  await work.tx.delete(sessions).where(eq(sessions.personId, personId))
  await work.tx.delete(secondFactors).where(eq(secondFactors.personId, personId))
  await work.tx
    .delete(outgoingMails)
    .where(
      sql`${outgoingMails.personId} = ${personId} or ${outgoingMails.toEmail} = (select email from people where id = ${personId})`,
    )
  await work.tx
    .update(ledgerEntries)
    .set({ personId: null, note: null })
    .where(eq(ledgerEntries.personId, personId))
  await work.tx.update(refunds).set({ askedBy: null }).where(eq(refunds.askedBy, personId))
  await work.tx.update(refunds).set({ personId: null }).where(eq(refunds.personId, personId))
  await work.tx.update(writeOffs).set({ personId: null }).where(eq(writeOffs.personId, personId))
  await work.tx.update(drifts).set({ personId: null }).where(eq(drifts.personId, personId))
  await work.tx
    .update(people)
    .set({
      email: null,
      emailProvedAt: null,
      name: '',
      preferredName: null,
      phone: null,
      addressLine1: null,
      addressLine2: null,
      town: null,
      postcode: null,
      dateOfBirthSealed: null,
      constituency: null,
      erasedAt: work.now,
    })
    .where(eq(people.id, personId))
}
