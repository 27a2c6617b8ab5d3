import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import {
  chargeDecisions,
  chargeDecisionVotes,
  chargeMeasureMembers,
  chargeMeasures,
  chargePapers,
  chargeRoles,
  charges,
} from '@/db/schema/membership/discipline'
import { caseNews } from '@/emails/membership/case-news'
import { caseWaits } from '@/emails/membership/case-waits'
import { chargeBrought } from '@/emails/membership/charge-brought'
import { inWords } from '@/lib/kernel/calendar'
import { forgetMails } from '@/lib/kernel/outbox'
import type { Work } from '@/lib/kernel/perform'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'
import { caseOutcomeInWords } from './outcomes'

const months = organisation.retention.endedCaseMonths

/** What is only proposed is no case yet, and a person learns of it when it is brought. */
export const ownCases = personalData({
  table: charges,
  title: 'Cases about what was alleged of you',
  whose: { person: 'memberId' },
  only: sql`brought_at is not null`,
  columns: {
    reference: shown('Number'),
    complaintId: pointer('the complaint', { erase: null }),
    memberId: pointer('the member', { erase: null }),
    ruleSealed: shown('Rule', { sealed: true, erase: null }),
    allegationSealed: shown('What is alleged', { sealed: true, erase: null }),
    state: shown('Status', { as: codeInWords }),
    proposedAt: shown('Proposed'),
    proposedBy: actor,
    settledBy: actor,
    broughtAt: shown('Brought'),
    answerBy: shown('Answer by'),
    answeredAt: shown('Answered'),
    companionSealed: shown('Who goes with you', { sealed: true, erase: null }),
    timeAskedSealed: shown('Why you asked for time', { sealed: true, erase: null }),
    timeAskedAt: shown('Time asked for'),
    timeLetterOn: shown('Date on your letter asking for time', { as: inWords }),
    timeTypedBy: actor,
    timeRefusedSealed: shown('Why you got no more time', { sealed: true, erase: null }),
    timeRefusedAt: shown('More time refused'),
    lapsesAt: shown('Drops if not decided by'),
    outcome: shown('Decision', { as: caseOutcomeInWords }),
    outcomeUntil: shown('Until'),
    reasonsSealed: shown('Reasons', { sealed: true, erase: null }),
    decidedAt: shown('Decided'),
    appealBy: shown('Appeal by'),
    appealedAt: shown('Appealed'),
    appealSealed: shown('Your appeal', { sealed: true, erase: null }),
    appealLetterOn: shown('Date on the letter with your appeal', { as: inWords }),
    appealTypedBy: actor,
    appealOutcome: shown('Decision of the appeal', { as: caseOutcomeInWords }),
    appealOutcomeUntil: shown('Until, by the appeal'),
    appealReasonsSealed: shown('Reasons of the appeal', { sealed: true, erase: null }),
    appealDecidedAt: shown('Appeal decided'),
    suspensionId: pointer('the suspension'),
    suspendedUntil: shown('Suspended until'),
    expelsAt: shown('Takes effect'),
    flagHash: { says: 'withheld', why: 'It is only a code.', erase: { to: null } },
    endedAt: shown('Ended'),
  },
  erase: 'blank',
  kept: `${months} months after nothing more could happen in it. How it ended, and its dates, stay without your name.`,
  first: endOpenCases,
})

const { kept } = ownCases

export const disciplineData = [
  ownCases,
  personalData({
    table: chargePapers,
    title: 'Papers in those cases',
    whose: { of: ownCases, by: 'chargeId' },
    columns: {
      chargeId: pointer('the case'),
      from: shown('From', { as: codeInWords }),
      wordsSealed: shown('Words', { sealed: true }),
      fileNameSealed: shown('File', { sealed: true }),
      mediaType: nothing('kind'),
      fileSealed: shown('What the file holds', {
        sealed: true,
        as: () => 'See it in your case',
      }),
      letterOn: shown('Date on your letter', { as: inWords }),
      addedBy: actor,
      addedAt: shown('Added'),
    },
    erase: 'delete',
    kept,
  }),
  personalData({
    table: chargeMeasures,
    title: 'What two officers recorded in those cases',
    whose: { of: ownCases, by: 'chargeId' },
    only: sql`state = 'confirmed'`,
    columns: {
      chargeId: pointer('the case'),
      kind: shown('What', { as: codeInWords }),
      reasonSealed: shown('Reason', { sealed: true }),
      until: shown('Until'),
      state: nothing('state'),
      proposedBy: actor,
      proposedAt: shown('Proposed'),
      settledBy: actor,
      settledAt: shown('Confirmed'),
    },
    erase: 'delete',
    kept,
  }),
  personalData({
    table: chargeRoles,
    title: 'Cases of others that you had a part in',
    whose: { person: 'personId' },
    // Nobody who complained or is named is told here that there is a case.
    only: sql`role in ('brings', 'confirms', 'investigates', 'clerk', 'panel', 'appeal-panel', 'left-panel')`,
    columns: {
      chargeId: pointer('the case'),
      personId: pointer('who has the part'),
      role: shown('Your part', { as: codeInWords }),
      since: shown('Since'),
    },
    erase: 'keep',
    kept: 'Until the papers of the case are deleted.',
  }),
  // What is only proposed is for officers; those who were confirmed have a part in the case.
  noPersonalData(chargeMeasureMembers, {
    measureId: pointer('the proposal'),
    personId: pointer('who is proposed, or leaves'),
    move: nothing('kind'),
  }),
  noPersonalData(chargeDecisions, {
    chargeId: pointer('the case'),
    stage: nothing('kind'),
    outcome: nothing('kind'),
    // The words of the decision that was made are in the case; those of a draft leave with the case's papers.
    reasonsSealed: nothing('kind'),
    state: nothing('state'),
    draftedBy: actor,
  }),
  noPersonalData(chargeDecisionVotes, {
    decisionId: pointer('the decision'),
    personId: pointer('who agreed'),
  }),
]

/** Nobody answers for somebody who is erased: what still runs ends, and what is only proposed goes. */
async function endOpenCases(work: Work, personId: string) {
  const theirs = await work.tx.select().from(charges).where(eq(charges.memberId, personId))
  for (const { id, broughtAt, endedAt, state } of theirs) {
    await work.tx.delete(chargeRoles).where(eq(chargeRoles.chargeId, id))
    await work.tx.delete(chargePapers).where(eq(chargePapers.chargeId, id))
    const measures = work.tx
      .select({ id: chargeMeasures.id })
      .from(chargeMeasures)
      .where(eq(chargeMeasures.chargeId, id))
    await work.tx
      .delete(chargeMeasureMembers)
      .where(inArray(chargeMeasureMembers.measureId, measures))
    await work.tx.delete(chargeMeasures).where(eq(chargeMeasures.chargeId, id))
    // With them goes who drafted what and agreed to it. What was decided stands in the case itself.
    const decisions = work.tx
      .select({ id: chargeDecisions.id })
      .from(chargeDecisions)
      .where(eq(chargeDecisions.chargeId, id))
    await work.tx
      .delete(chargeDecisionVotes)
      .where(inArray(chargeDecisionVotes.decisionId, decisions))
    await work.tx.delete(chargeDecisions).where(eq(chargeDecisions.chargeId, id))
    await forgetMails(work.tx, [chargeBrought, caseNews, caseWaits], [id])
    if (endedAt && broughtAt) continue
    await work.tx
      .update(charges)
      .set({
        endedAt: endedAt ?? work.now,
        // What was decided, and was only open to an appeal, stays decided in the figures.
        ...(state !== 'decided' && { state: broughtAt ? 'dropped' : 'declined' }),
        ...(!broughtAt && { memberId: null, ruleSealed: null, allegationSealed: null }),
      })
      .where(eq(charges.id, id))
  }
}
