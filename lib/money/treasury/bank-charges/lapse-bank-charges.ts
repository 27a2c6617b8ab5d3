import 'server-only'
import { eq } from 'drizzle-orm'
import { bankCharges } from '@/db/schema/money/bank-charges'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { bankChargeMoves } from './states'

/** Also of a correction. The books stay as they are. */
export const lapseBankCharges: Lapsing = {
  what: 'a bank charge or a correction of one',
  table: bankCharges,
  id: bankCharges.id,
  by: bankCharges.proposedBy,
  at: bankCharges.proposedAt,
  waits: eq(bankCharges.state, 'proposed'),
  offices: officesWith('money.handle'),
  lapse: (work, id) =>
    work.move(bankCharges, { id }, bankChargeMoves, 'lapse', { decidedAt: work.now }),
  subject: (id) => ({ kind: 'bank-charge', id }),
  page: '/desk/money/bank-charges',
}
