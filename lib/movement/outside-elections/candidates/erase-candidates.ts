import 'server-only'
import { and, isNotNull, type SQL, sql } from 'drizzle-orm'
import { outsideCandidates, outsideElections } from '@/db/schema/movement/outside-elections'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { candidateAnswersKeptDays, contactsKeptDays, unaskedCandidatesKeptDays } from '../states'
import { forgetCandidateEmails } from './forget-candidate-emails'

const t = outsideCandidates

/** The last day of voting was over by then. */
const votedBefore = (at: Date) =>
  sql`${t.outsideElectionId} in (select ${outsideElections.id} from ${outsideElections}
    where (${outsideElections.votingClosesOn} + 1)::timestamp at time zone ${organisation.timeZone} < ${at.toISOString()})`

/** Candidates whose election is long over and whom we have nothing to write to any more. */
export function candidateContactsDue(at: Date): SQL {
  return and(isNotNull(t.contactSealed), votedBefore(addDays(at, -contactsKeptDays)))!
}

/**
 * The address goes, with the emails; what they answered stays as they gave it. We cannot write to them any more, but the link that they have by email still
 * has their answers deleted, as they were promised when they gave them, and so has the erasure of a member.
 */
export const eraseCandidateContacts = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .update(t)
    .set({
      contactSealed: null,
      contactSource: null,
      tokenSealed: null,
    })
    .where(candidateContactsDue(work.now))
    .returning({ id: t.id })
  if (gone.length === 0) return
  await forgetCandidateEmails(work, gone)
  const detail = { forgotten: gone.length }
  work.record(
    'retention.candidate-contacts',
    { kind: 'retention', id: 'candidate-contacts' },
    detail,
  )
})

/** Candidates of elections that are over for years, and those whom nobody has asked, in a draft or because no second officer confirmed them: they do not know that we have their names. */
export function candidatesDue(at: Date): SQL {
  const drafted = addDays(at, -unaskedCandidatesKeptDays).toISOString()
  return sql`(${votedBefore(addDays(at, -candidateAnswersKeptDays))} or (${t.addedAt} < ${drafted} and ${t.askedAt} is null))`
}

export const eraseCandidates = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx.delete(t).where(candidatesDue(work.now)).returning({ id: t.id })
  if (gone.length === 0) return
  await forgetCandidateEmails(work, gone)
  const detail = { forgotten: gone.length }
  work.record('retention.candidates', { kind: 'retention', id: 'candidates' }, detail)
})
