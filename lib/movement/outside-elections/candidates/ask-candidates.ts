import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { outsideCandidates } from '@/db/schema/movement/outside-elections'
import { candidateAsked } from '@/emails/movement/candidate-asked'
import type { Work } from '@/lib/kernel/perform'
import type { OutsideElectionRow } from '../lock-outside-election'
import { candidateAnswersKeptDays, contactsKeptDays } from '../states'
import { candidateMailbox, ownLink } from './candidate-contact'

/**
 * The first email to each candidate whom nobody has asked yet, or to one of them: the questionnaire, and what Article 14 of the UK GDPR has us
 * tell somebody whose details we have from elsewhere. Part of what a second officer confirms.
 */
export async function askCandidates(
  work: Work,
  { id, title, answersBy }: OutsideElectionRow,
  candidateId?: string,
) {
  const t = outsideCandidates
  const asked = await work.tx
    .update(t)
    .set({ askedAt: work.now })
    .where(
      and(
        eq(t.outsideElectionId, id),
        isNull(t.askedAt),
        candidateId ? eq(t.id, candidateId) : undefined,
      ),
    )
    .returning()
  await work.emailAll(
    candidateAsked,
    asked.map((candidate) => ({
      to: candidateMailbox(candidate),
      key: candidate.id,
      props: {
        name: candidate.name,
        title,
        contactSource: candidate.contactSource!,
        answersBy: answersBy.toISOString(),
        addressDays: contactsKeptDays,
        answersDays: candidateAnswersKeptDays,
        link: ownLink(candidate),
      },
    })),
  )
  return asked.length
}
