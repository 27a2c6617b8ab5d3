import 'server-only'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { consents, members, people } from '@/db/schema/people/people'
import type { AtStripe } from '@/db/schema/records/imports'
import { atWallTime } from '@/lib/kernel/calendar'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { eachPersonField, importedPersonFields } from '@/lib/people/members/person-fields'
import { currentVersion } from '@/lib/people/members/wordings'
import type { NewMember } from '../checking/check-row'
import type { Settled } from '../rows'
import { duesRow } from './dues-row'

export type Newcomer = { line: number; candidate: NewMember; atStripe: AtStripe | null }
export type Admitted = Settled & { customerId?: string }

/**
 * Makes members of all of them at once, in the order of the list, with numbers of ours. They have not proved their address
 * yet; they do it the first time they sign in. Somebody who joined by themselves in this very moment is left as they are.
 */
export async function admitAll(work: Work, newcomers: Newcomer[]) {
  if (newcomers.length === 0) return { admitted: [], overtaken: [] }
  const made = await work.tx
    .insert(people)
    .values(newcomers.map(({ candidate }) => personRow(work.now, candidate)))
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id, email: people.email })
  const idOf = new Map(made.map(({ id, email }) => [email, id]))
  const admitted: Admitted[] = []
  const overtaken: Settled[] = []
  const rows = newcomers.flatMap(({ line, candidate, atStripe }) => {
    const personId = idOf.get(candidate.email)
    if (!personId) {
      overtaken.push({ line, state: 'known', reason: 'email:known' })
      return []
    }
    const dues = duesRow(work.now, { personId, candidate, atStripe })
    const customerId = atStripe?.subscriptionId && atStripe.customerId
    admitted.push({ line, state: 'in', personId, subscriptionId: dues.id, customerId })
    return [{ personId, candidate, dues }]
  })
  if (rows.length === 0) return { admitted, overtaken }
  await work.tx.insert(members).values(
    rows.map(({ personId, candidate: { joinedOn } }) => ({
      personId,
      joinedAt: joinedOn ? atWallTime(joinedOn) : work.now,
      importedAt: work.now,
    })),
  )
  await work.tx.insert(subscriptions).values(rows.map(({ dues }) => dues))
  const wanting = rows.filter(({ candidate }) => candidate.wantsNews)
  if (wanting.length > 0) {
    const wording = 'news-brought-along' as const
    const agreed = {
      wording,
      version: currentVersion(wording),
      topic: 'news',
      givenAt: work.now,
    }
    await work.tx
      .insert(consents)
      .values(wanting.map(({ personId }) => ({ id: newId(), personId, ...agreed })))
  }
  return { admitted, overtaken }
}

function personRow(at: Date, candidate: NewMember): typeof people.$inferInsert {
  const { email, name, constituency, dateOfBirth } = candidate
  return {
    id: newId(),
    email,
    name,
    ...eachPersonField(importedPersonFields, (field) => candidate[field]),
    constituency,
    dateOfBirthSealed: dateOfBirth && seal(dateOfBirth),
    createdAt: at,
  }
}
