import 'server-only'
import { eq } from 'drizzle-orm'
import {
  enrolmentCodes,
  passkeys,
  secondFactorResets,
  secondFactors,
} from '@/db/schema/people/sign-in'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { emailSecondFactorChange } from './email-second-factor-change'
import { hasSecondFactor } from './has-second-factor'
import { lapseResets } from './lapse-resets'
import { unmarkSessions } from './mark-session'
import { resetMoves } from './reset-states'

/** A colleague has lost phone and backup codes. Nothing happens before a second officer confirms; the holder is told now. */
export const askForReset = verb(
  'second-factor.ask-reset',
  async (work, { personId }: { personId: string }) => {
    if (!(await hasSecondFactor(work.tx, personId))) {
      throw new Refusal('second-factor.nothing-to-reset')
    }
    const asked = { id: newId(), personId, askedBy: work.person.personId, askedAt: work.now }
    const made = await work.tx
      .insert(secondFactorResets)
      .values(asked)
      .onConflictDoNothing()
      .returning({ id: secondFactorResets.id })
    if (made.length === 0) throw new Refusal('second-factor.reset-asked-already')
    work.record('second-factor.reset-asked', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'reset-asked' })
  },
)

/** The second officer: app, passkeys and backup codes are gone, and nobody is confirmed by them any more. */
export const confirmReset = verb(
  'second-factor.confirm-reset',
  { knownTo: 'second-factor.list', subject: findReset },
  async (work, reset) => {
    await settle(work, reset, 'confirm')
    const { personId } = reset
    await forgetFactors(work, personId)
    work.record('second-factor.reset', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'reset-done' })
  },
)

/** Whoever sees that it is wrong stops it: the holder, or any officer. */
export const stopReset = verb(
  'second-factor.stop-reset',
  { subject: findReset },
  async (work, reset) => {
    await settle(work, reset, 'stop')
    const { personId } = reset
    work.record('second-factor.reset-stopped', { kind: 'person', id: personId })
    await emailSecondFactorChange(work, { personId, change: 'reset-stopped' })
  },
)

/** App, passkeys and codes of a person are gone, and no session is confirmed by them any more. */
export async function forgetFactors(work: Work, personId: string) {
  await work.tx.delete(secondFactors).where(eq(secondFactors.personId, personId))
  await work.tx.delete(passkeys).where(eq(passkeys.personId, personId))
  await work.tx.delete(enrolmentCodes).where(eq(enrolmentCodes.personId, personId))
  await unmarkSessions(work, personId)
}

type Reset = typeof secondFactorResets.$inferSelect

function settle(work: Work, reset: Reset, move: keyof typeof resetMoves) {
  const settled = { settledBy: work.person.personId, settledAt: work.now }
  return work.move(secondFactorResets, reset, resetMoves, move, settled)
}

async function findReset(work: Work, { resetId }: { resetId: string }) {
  const [found] = await work.tx
    .select()
    .from(secondFactorResets)
    .where(eq(secondFactorResets.id, resetId))
  if (!found) return undefined
  const { spent } = await proposalWaits(work, { by: found.askedBy, at: found.askedAt }, lapseResets)
  return { ...found, spent }
}
