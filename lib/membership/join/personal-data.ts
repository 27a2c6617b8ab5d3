import 'server-only'
import {
  applicationQuestions,
  applicationSections,
  applications,
  applicationTypists,
  references,
} from '@/db/schema/membership/join'
import {
  actor,
  codeInWords,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'

const { declinedApplicationMonths, lapsedProfileYears } = organisation.retention
const kept = `${declinedApplicationMonths} months after it was declined or withdrawn, or approved and no first payment came, or you last worked on it. If you became a member, until ${lapsedProfileYears} years after your membership ended. That there was an application, and how it ended, stays.`

export const ownApplications = personalData({
  table: applications,
  title: 'Your applications',
  whose: { person: 'personId' },
  columns: {
    personId: pointer('the applicant'),
    number: shown('Application number'),
    state: shown('Status', { as: codeInWords }),
    startedAt: shown('Started'),
    submittedAt: shown('Sent'),
    submittedSealed: shown('What you sent', { sealed: true, erase: null }),
    decidedAt: shown('Decided'),
    declineReason: shown('Reason given', { erase: null }),
    withdrawnAt: shown('Withdrawn'),
    signedOn: shown('Signed on paper', { erase: null }),
    paperKept: shown('Where the paper you signed is kept', { erase: null }),
    erasedAt: shown('Erased', { erasedNow: true }),
    takenBy: actor,
    takenAt: shown('With an officer since'),
    decidedBy: actor,
  },
  erase: 'blank',
  kept,
})

export const joinData = [
  ownApplications,
  personalData({
    table: applicationSections,
    title: 'What you have filled in',
    whose: { of: ownApplications, by: 'applicationId' },
    columns: {
      applicationId: pointer('the application'),
      section: shown('Section', { as: codeInWords }),
      answersSealed: shown('Your answers', { sealed: true }),
      savedAt: shown('Saved'),
    },
    erase: 'delete',
    kept,
  }),
  personalData({
    table: applicationQuestions,
    title: 'Questions about your application',
    whose: { of: ownApplications, by: 'applicationId' },
    columns: {
      applicationId: pointer('the application'),
      question: shown('We asked'),
      askedAt: shown('On'),
      answer: shown('You answered'),
      answeredAt: shown('Answered'),
      askedBy: actor,
    },
    erase: 'delete',
    kept,
  }),
  personalData({
    table: applicationTypists,
    title: 'Officers who typed your application',
    whose: { of: ownApplications, by: 'applicationId' },
    columns: {
      applicationId: pointer('the application'),
      officerId: actor,
      firstAt: shown('First typed'),
    },
    erase: 'delete',
    kept,
  }),
  personalData({
    table: references,
    title: 'The referees you named',
    whose: { of: ownApplications, by: 'applicationId' },
    columns: {
      applicationId: pointer('the application'),
      place: shown('As', { as: codeInWords }),
      refereeName: shown('Name', { erase: '' }),
      refereeContact: shown('Membership number or email address', { erase: '' }),
      requestedAt: shown('Named'),
      answeredAt: shown('Answered'),
      chasedAt: shown('We told you that there was no answer yet'),
      replacedAt: shown('Replaced'),
      // Only what was sent to a member has these.
      sentAt: withheld('it would tell who is a member'),
      expiresAt: withheld('it would tell who is a member'),
      bouncedAt: withheld('it would tell who is a member'),
      refereeId: pointer('the member who was found; who is a member is not told to strangers'),
      state: nothing('state'),
      tokenHash: withheld('whoever has it can answer for the referee', { erase: null }),
      confirmations: withheld('given to our officers in confidence', { erase: null }),
      privateNote: withheld('given to our officers in confidence', { erase: null }),
      refusalReason: withheld('it would tell who is a member', { erase: null }),
      acceptedBy: actor,
      refusedBy: actor,
      acceptedAt: withheld('it is for our officers to decide on your application'),
      refusedAt: withheld('it would tell who is a member'),
    },
    erase: 'blank',
    kept,
  }),
]
