import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { charges } from '@/db/schema/membership/discipline'
import type { Work } from '@/lib/kernel/perform'
import { isRunning } from './deadlines'
import { expel } from './expel'
import { effectOf } from './outcomes'

type Charge = typeof charges.$inferSelect

/** What erasure does to a case about somebody: one that is not decided ends with it, a decision to expel takes effect. */
export type CaseAtErasure = 'ends' | 'expels'

/**
 * Nobody is judged who can no longer be heard, so what is undecided ends and nothing is remembered of it. Whoever was heard and is to be
 * expelled gives up the appeal with the erasure: otherwise it would be the way to apply again the next day as if nothing had been decided.
 */
function atErasure(charge: Charge, at: Date): CaseAtErasure | undefined {
  if (charge.state === 'open') return isRunning(charge, at) ? 'ends' : undefined
  const toExpel = effectOf(charge.outcome ?? '') === 'expulsion'
  if (charge.state === 'decided') return toExpel ? 'expels' : undefined
  if (charge.state !== 'appealed' || !isRunning(charge, at)) return undefined
  return toExpel ? 'expels' : 'ends'
}

async function openCasesOf(db: Database | Transaction, personId: string): Promise<Charge[]> {
  return db
    .select()
    .from(charges)
    .where(
      and(eq(charges.memberId, personId), isNotNull(charges.broughtAt), isNull(charges.endedAt)),
    )
}

/** Of several the gravest. */
export async function readCaseAtErasure(
  db: Database | Transaction,
  personId: string,
  at: Date,
): Promise<CaseAtErasure | undefined> {
  const all = (await openCasesOf(db, personId)).map((charge) => atErasure(charge, at))
  return all.find((one) => one === 'expels') ?? all.find((one) => one === 'ends')
}

/** Answers whether they were expelled by it. Part of the erasure, which tells them; what is undecided ends in it too. */
export async function expelBeforeErasure(work: Work, personId: string): Promise<boolean> {
  let expelled = false
  for (const charge of await openCasesOf(work.tx, personId)) {
    if (atErasure(charge, work.now) !== 'expels') continue
    if (await expel(work, charge)) expelled = true
    await work.tx
      .update(charges)
      .set({ state: 'decided', endedAt: work.now })
      .where(eq(charges.id, charge.id))
    work.record('case.carried-out', { kind: 'case', id: charge.id })
  }
  return expelled
}
