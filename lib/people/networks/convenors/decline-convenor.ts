import 'server-only'
import { networkConvenors } from '@/db/schema/people/networks'
import { verb } from '@/lib/kernel/perform'
import { lockConvenor } from './convenor-rows'
import { convenorMoves } from './states'

/** An officer says no: nobody is appointed, and the member may offer again. */
export const declineConvenor = verb(
  'convenor.decline',
  { knownTo: 'term.list', subject: lockConvenor },
  async (work, convenor, _: { convenorId: string }) => {
    await work.move(networkConvenors, convenor, convenorMoves, 'decline')
    work.record('convenor.declined', { kind: 'network-convenor', id: convenor.id })
  },
)
