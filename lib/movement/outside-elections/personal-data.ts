import 'server-only'
import { isNotNull, sql } from 'drizzle-orm'
import {
  candidateAnswers,
  endorsementGuides,
  outsideCandidates,
  outsideElections,
  outsideHustings,
  outsideNominations,
  questionnaireClauses,
  questionnaireClauseVersions,
} from '@/db/schema/movement/outside-elections'
import { inWords } from '@/lib/kernel/calendar'
import {
  actor,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { forgetCandidateEmails } from './candidates/forget-candidate-emails'
import {
  answerShown,
  type CandidateAnswer,
  candidateAnswersKeptDays,
  contactsKeptDays,
} from './states'

const candidacy = personalData({
  table: outsideCandidates,
  title: 'Outside elections in which we ask you as a candidate',
  whose: { person: 'personId' },
  only: isNotNull(outsideCandidates.personId),
  columns: {
    outsideElectionId: pointer('the outside election'),
    number: nothing('key'),
    name: shown('Name'),
    about: shown('Who you are'),
    lot: nothing('key'),
    personId: pointer('the candidate'),
    contactSealed: withheld('it is your own address, and only there to ask you'),
    contactSource: shown('Where we have your address from'),
    tokenHash: nothing('key'),
    tokenSealed: withheld('it opens the page on which you answer; you have it by email'),
    addedBy: actor,
    addedAt: shown('Added'),
    askedAt: shown('Asked'),
    reminders: shown('Times reminded'),
    remindedAt: shown('Last reminded'),
    answeredAt: shown('Answered'),
    consentVersion: nothing('setting'),
    declinedAt: shown('You declined to answer'),
    deletedAt: shown('You had your answers deleted'),
  },
  beside: {
    Election: sql`(select e.title from outside_elections e where e.id = ${outsideCandidates}.outside_election_id)`,
  },
  first: async (work, personId) => {
    const theirs = await work.tx
      .select({ id: outsideCandidates.id })
      .from(outsideCandidates)
      .where(sql`${outsideCandidates.personId} = ${personId}`)
    await forgetCandidateEmails(work, theirs)
  },
  erase: 'delete',
  kept: `Your address: ${contactsKeptDays} days after the last day of voting. That it is you, your name and your answers: ${candidateAnswersKeptDays} days after it, or until you have your answers deleted by the link in our email, or your details are erased.`,
})

export const outsideElectionsData = [
  candidacy,
  personalData({
    table: candidateAnswers,
    title: 'What you answered as a candidate',
    whose: { of: candidacy, by: 'candidateId' },
    columns: {
      candidateId: pointer('the candidate'),
      clauseId: pointer('the clause'),
      number: shown('Which of your answers to it'),
      clauseVersion: shown('To wording'),
      answer: shown('Answer', { as: (answer: CandidateAnswer) => answerShown[answer] }),
      words: shown('Your words'),
      givenAt: shown('Given'),
    },
    beside: {
      Clause: sql`(select v.text from questionnaire_clause_versions v where v.clause_id = ${candidateAnswers}.clause_id and v.number = ${candidateAnswers}.clause_version)`,
    },
    erase: 'delete',
    kept: `${candidateAnswersKeptDays} days after the last day of voting, or until you have your answers deleted by the link in our email, or your details are erased. Everyone can read it until then.`,
  }),
  personalData({
    table: outsideNominations,
    title: 'Local parties that nominated you elsewhere',
    whose: { of: candidacy, by: 'candidateId' },
    columns: {
      candidateId: pointer('the candidate'),
      party: shown('Local party'),
      nominatedOn: shown('Decided on', { as: inWords }),
      source: shown('Where we know it from'),
      recordedBy: actor,
      recordedAt: shown('Recorded'),
    },
    erase: 'delete',
    kept: `${candidateAnswersKeptDays} days after the last day of voting, or until your details are erased. Everyone can read it until then.`,
  }),
  noPersonalData(outsideHustings, {
    outsideElectionId: pointer('the outside election'),
    eventId: pointer('the event'),
  }),
  noPersonalData(endorsementGuides, {
    outsideElectionId: pointer('the outside election'),
    text: nothing('published'),
    promoter: nothing('published'),
    proposedText: nothing('published'),
    proposedPromoter: nothing('published'),
    proposedBy: actor,
  }),
  noPersonalData(outsideElections, {
    slug: nothing('published'),
    state: nothing('state'),
    title: nothing('published'),
    body: nothing('published'),
    method: nothing('kind'),
    endorsementId: pointer('the ballot'),
    draftedBy: actor,
    proposal: nothing('state'),
    proposedBy: actor,
    why: nothing('published'),
  }),
  noPersonalData(questionnaireClauses, {
    outsideElectionId: pointer('the outside election'),
    proposedText: nothing('published'),
    proposedBy: actor,
  }),
  noPersonalData(questionnaireClauseVersions, {
    clauseId: pointer('the clause'),
    text: nothing('published'),
    writtenBy: actor,
  }),
]
