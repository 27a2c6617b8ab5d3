import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { noteTypist } from '@/lib/people/referees/typists'
import { lockForDecision } from '../lock-for-decision'
import { withdraw } from '../withdraw-application'

/** Somebody who applied on paper has changed their mind and says so by phone or letter. */
export const withdrawForApplicant = verb(
  'application.act-for',
  { knownTo: 'application.list', subject: lockForDecision },
  async (work, { application, filed }) => {
    if (application.state === 'withdrawn') return
    await withdraw(work, application)
    await noteTypist(work, application.id)
    work.record('application.withdrawn-for', filed)
  },
)
