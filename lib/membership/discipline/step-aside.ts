import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isRunning } from './deadlines'
import { emailHandlers } from './email-case'
import { findCaseToDecide } from './find-case'
import { leavePanel } from './panel'

/** One of those who decide steps aside, and gives no reason. What they had agreed to counts no more; two officers name another. */
export const stepAside = verb(
  'case.decide',
  { subject: findCaseToDecide },
  async (work, found, _: { reference: string }) => {
    const { charge } = found
    if (!isRunning(charge, work.now)) throw new Refusal('case.over')
    await leavePanel(work, charge.id, work.person.personId)
    work.record('case.panel-left', { kind: 'case', id: charge.id })
    await emailHandlers(work, found, 'replace-panel')
  },
)
