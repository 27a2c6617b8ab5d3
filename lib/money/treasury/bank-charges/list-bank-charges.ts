import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can, whyNotOffered } from '@/lib/permissions'
import { lapseBankCharges } from './lapse-bank-charges'

const proposer = alias(people, 'proposer')
const decider = alias(people, 'decider')
const latest = 24

/** What the books say of a charge by now, above nought. */
const bookedPence = (charge: 'id' | 'corrects') => sql<number | null>`(
  select -sum(entry.amount_pence)::int from ledger_entries as first
  join ledger_entries as entry on entry.id = first.id or (entry.kind = 'correction' and entry.relates_to = first.id)
  where first.kind = 'bank-charge' and first.source_key = ${sql.raw(`bank_charges.${charge}`)}::text)`

const charges = () =>
  database()
    .select({
      charge: bankCharges,
      proposedBy: proposer.name,
      decidedBy: decider.name,
      /** Of a correction, what it puts right. */
      wasPence: bookedPence('corrects'),
    })
    .from(bankCharges)
    .innerJoin(proposer, eq(proposer.id, bankCharges.proposedBy))
    .leftJoin(decider, eq(decider.id, bankCharges.decidedBy))

/** The charges that wait for a second officer, the oldest first. */
export async function listBankChargesToConfirm(viewer: Actor) {
  const proposed = eq(bankCharges.state, 'proposed')
  if (!can(viewer, 'money.read') || !(await isThereAny(bankCharges, proposed))) return []
  const waiting = await charges().where(proposed).orderBy(asc(bankCharges.proposedAt))
  const waits = await waitingNow()
  return waiting.map((line) => {
    const { proposedBy, proposedAt } = line.charge
    const { lapsesAt, spent } = waits({ by: proposedBy, at: proposedAt }, lapseBankCharges)
    const about = { personId: null, officers: [proposedBy], spent }
    return {
      ...line,
      waits: { lapsesAt, spent },
      refusal: whyNotOffered(viewer, 'bank-charge.confirm', about),
      mayDecline: can(viewer, 'bank-charge.decline', { personId: null }),
    }
  })
}

/** These, and the latest that were decided. */
export async function listBankCharges(viewer: Actor) {
  if (!can(viewer, 'money.read')) return undefined
  const [waiting, decided] = await Promise.all([
    listBankChargesToConfirm(viewer),
    charges()
      .where(ne(bankCharges.state, 'proposed'))
      .orderBy(desc(bankCharges.decidedAt))
      .limit(latest),
  ])
  return { waiting, decided }
}

/** A confirmed charge for whoever corrects it: what the books say, and whether a correction waits already. */
export async function getBookedCharge(viewer: Actor, id: string) {
  if (!can(viewer, 'money.read') || !isId(id)) return undefined
  const [charge] = await database()
    .select({
      id: bankCharges.id,
      chargedOn: bankCharges.chargedOn,
      note: bankCharges.note,
      bookedPence: bookedPence('id'),
      waits: sql<boolean>`exists (
        select from bank_charges later where later.corrects = bank_charges.id and later.state = 'proposed')`,
    })
    .from(bankCharges)
    .where(and(eq(bankCharges.id, id), eq(bankCharges.state, 'confirmed')))
  return charge && charge.bookedPence !== null
    ? { ...charge, bookedPence: charge.bookedPence }
    : undefined
}
