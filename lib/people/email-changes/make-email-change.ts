import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { emailChanges } from '@/db/schema/people/email-changes'
import { members, people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { sessions, signInTokens } from '@/db/schema/people/sign-in'
import { emailChanged } from '@/emails/people/email-changed'
import type { Work } from '@/lib/kernel/perform'
import { stopSharing } from '../shared-addresses/stop-sharing'
import { emailChangeMoves } from './states'
import { stopChange } from './stop-email-change'

type Change = typeof emailChanges.$inferSelect

/**
 * From now on the new address is theirs: they sign in with it and we write there, and Stripe is told. Both addresses hear of it.
 * Whoever calls it has locked the person, and then the change. After an officer's change every device is signed out, because whoever reads the old mailbox may be somebody else.
 */
export async function makeEmailChange(work: Work, change: Change) {
  const { personId, newEmail } = change
  const [person] = await work.tx.select().from(people).where(eq(people.id, personId))
  const [died] = await work.tx
    .select({ at: members.diedAt })
    .from(members)
    .where(and(eq(members.personId, personId), isNotNull(members.diedAt)))
  const [taken] = await work.tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, newEmail))
  // Nothing is written to the dead, at whatever address was on its way.
  if (!person || person.erasedAt || died || taken) {
    await stopChange(work, change)
    return
  }
  await work.move(emailChanges, change, emailChangeMoves, 'make', {
    endedAt: work.now,
    newEmail: '',
    oldTokenHash: null,
    newTokenHash: null,
  })
  await work.tx
    .update(people)
    .set({ email: newEmail, emailProvedAt: work.now })
    .where(eq(people.id, personId))
  if (person.email) {
    await work.tx.delete(signInTokens).where(eq(signInTokens.email, person.email))
  }
  // Whoever read somebody else's mailbox has one of their own now.
  await stopSharing(work, eq(sharedAddresses.personId, personId), newEmail)
  if (change.askedBy !== personId) {
    await work.tx.delete(sessions).where(eq(sessions.personId, personId))
  }
  work.record('email.changed', { kind: 'person', id: personId })
  await work.queue('update-stripe-customer', { personId })
  for (const [place, email] of [
    ['old', person.email],
    ['new', newEmail],
  ] as const) {
    if (!email) continue
    await work.email(emailChanged, {
      to: { email, personId },
      key: `${change.id}/${place}`,
      props: { name: person.called, old: place === 'old' },
    })
  }
}
