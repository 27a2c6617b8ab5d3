import 'server-only'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { nominationBackers, nominations } from '@/db/schema/democracy/nominations'
import { nominationAccepted } from '@/emails/democracy/nomination-accepted'
import { nominationSeconded } from '@/emails/democracy/nomination-seconded'
import type { Work } from '@/lib/kernel/perform'
import { backingIn } from './backing/backing'
import { emailCandidate } from './email-candidate'
import type { lockNomination } from './lock-nomination'
import { missingIn, stateWith } from './states'

type Held = Awaited<ReturnType<typeof lockNomination>>

/** Brings a nomination's state in line with what it has by now; its candidate is told of each step. The row is held by the caller. */
export async function updateNominationState(work: Work, { election, contest, nomination }: Held) {
  const [found] = await work.tx.select().from(nominations).where(eq(nominations.id, nomination.id))
  const state = stateWith(missingIn(found!, await backingOf(work.tx, nomination.id)))
  const before = nomination.state
  if (state === before) return
  await work.tx.update(nominations).set({ state }).where(eq(nominations.id, nomination.id))
  const about = { election, contest, nomination }
  const { outsideName } = nomination
  if (state === 'accepted') await emailCandidate(work, about, nominationAccepted, { outsideName })
  if (state === 'seconded' && before === 'proposed') {
    await emailCandidate(work, about, nominationSeconded, {})
  }
}

export async function backingOf(from: Database | Transaction, nominationId: string) {
  const rows = await from
    .select({ personId: nominationBackers.personId, group: nominationBackers.group })
    .from(nominationBackers)
    .where(eq(nominationBackers.nominationId, nominationId))
  return backingIn(rows)
}
