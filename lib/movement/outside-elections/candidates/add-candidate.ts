import 'server-only'
import { randomInt } from 'node:crypto'
import { eq, max } from 'drizzle-orm'
import { outsideCandidates } from '@/db/schema/movement/outside-elections'
import { seal } from '@/lib/kernel/field-encryption'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { personBehind } from '@/lib/people/members/person-behind'
import { lockOutsideElection } from '../lock-outside-election'
import { emailToConfirm } from '../publishing/email-to-confirm'
import { asksCandidates } from '../states'
import type { CandidateContact } from './candidate-contact'

type Adding = {
  number: number
  name: string
  about: string
  email: string
  contactSource: string
}

const mostCandidates = 200

/**
 * An officer says who is a candidate, and where to write to. Nobody is asked or named before a second officer has confirmed it, with the
 * whole election or, once that is public, this candidate alone: whoever gets the link answers in public in a candidate's name. Where
 * they stand in the list is drawn by lot, so that nobody decides who is read first.
 */
export const addCandidate = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, election, { number, name, about, email, contactSource }: Adding) => {
    const { id, title, state, proposal } = election
    if (proposal) throw new Refusal('outside-election.waits')
    if (state !== 'draft' && !asksCandidates(election, work.now))
      throw new Refusal('outside-election.too-late-to-ask')
    const t = outsideCandidates
    const ofThis = eq(t.outsideElectionId, id)
    if ((await work.tx.$count(t, ofThis)) >= mostCandidates) throw new Refusal('too-many-tries')
    const [last] = await work.tx
      .select({ number: max(t.number) })
      .from(t)
      .where(ofThis)
    const token = newToken()
    await work.tx.insert(t).values({
      id: newId(),
      outsideElectionId: id,
      number: (last?.number ?? 0) + 1,
      name,
      about: about || null,
      lot: randomInt(2_147_483_647),
      personId: personBehind(email),
      contactSealed: seal({ email } satisfies CandidateContact),
      contactSource,
      tokenHash: hashOf(token),
      tokenSealed: seal(token),
      addedBy: work.person.personId,
      addedAt: work.now,
    })
    if (state === 'published')
      await emailToConfirm(work, { id, number, title, proposal: 'candidate' })
    work.record('outside-election.candidate-added', { kind: 'outside-election', id }, { number })
  },
)
