import 'server-only'
import { complaintAnswers, complaintParties, complaints } from '@/db/schema/membership/complaints'
import { actor, noPersonalData, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'
import { type ComplaintKind, complaintKinds } from './complaint-kinds'

const months = organisation.retention.closedComplaintMonths

export const ownComplaints = personalData({
  table: complaints,
  title: 'Complaints you made while signed in',
  whose: { person: 'complainantId' },
  columns: {
    reference: shown('Number'),
    kind: shown('About', { as: (kind: ComplaintKind) => complaintKinds[kind] ?? kind }),
    complainantId: pointer('who complained', { erase: null }),
    nameSealed: shown('Your name', { sealed: true, erase: null }),
    emailSealed: shown('Your email address', { sealed: true, erase: null }),
    wordsSealed: shown('What you wrote', { sealed: true, erase: null }),
    mayBeNamed: shown('We may say who you are'),
    receivedAt: shown('Received'),
    answerBy: shown('Answer due'),
    closedAt: shown('Closed'),
    closedBy: actor,
    closeReasonSealed: shown('Reason', { sealed: true, erase: null }),
  },
  erase: 'blank',
  kept: `${months} months after it was closed. That there was one, and its dates, stay without your name.`,
})

export const complaintsData = [
  ownComplaints,
  personalData({
    table: complaintAnswers,
    title: 'What we answered to your complaints',
    whose: { of: ownComplaints, by: 'complaintId' },
    columns: {
      complaintId: pointer('the complaint'),
      wordsSealed: shown('Answer', { sealed: true, erase: null }),
      writtenAt: shown('Written'),
      writtenBy: actor,
    },
    erase: 'blank',
    kept: ownComplaints.kept,
  }),
  // Somebody a complaint is kept from must not read here that there is one; the pair leads to no words of theirs.
  noPersonalData(complaintParties, {
    complaintId: pointer('the complaint'),
    personId: pointer('who is concerned'),
  }),
]
