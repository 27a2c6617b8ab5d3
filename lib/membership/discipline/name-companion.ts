import 'server-only'
import { eq } from 'drizzle-orm'
import { charges } from '@/db/schema/membership/discipline'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isRunning } from './deadlines'
import { findOwnCase } from './find-case'

type Named = { reference: string; companion: string }

/** The member says who goes with them: to speak for them, or to sit beside them. */
export const nameCompanion = verb(
  'case.answer',
  { subject: findOwnCase },
  async (work, { charge }, { companion }: Named) => {
    if (!isRunning(charge, work.now)) throw new Refusal('case.over')
    await work.tx
      .update(charges)
      .set({ companionSealed: companion ? seal(companion) : null })
      .where(eq(charges.id, charge.id))
    work.recordUnnamed('case.answered', { kind: 'case', id: charge.id })
  },
)
