import 'server-only'
import { lt, type SQL } from 'drizzle-orm'
import { sisterOrganisations } from '@/db/schema/movement/affiliates'
import { monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { sisterCheckMonths } from './states'

export function sistersDue(at: Date): SQL {
  return lt(sisterOrganisations.checkedAt, monthsBefore(at, sisterCheckMonths))
}

/** Who holds an office elsewhere changes: what nobody has checked for so long is no longer true, and goes. */
export const eraseSisters = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(sisterOrganisations)
    .where(sistersDue(work.now))
    .returning({ id: sisterOrganisations.id })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.sisters', { kind: 'retention', id: 'sisters' }, detail)
})
