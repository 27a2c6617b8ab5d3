import { capital } from '@/lib/kernel/capital'
import 'server-only'
import { consents, flaggedAddresses, members, people, suspensions } from '@/db/schema/people/people'
import {
  actor,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { organisation, type Topic } from '@/lib/organisation'
import { flagIfExpelled } from './flagged-address'
import { memberNumberInWords } from './member-number'
import { eachPersonField, personFieldNames } from './person-fields'
import { type Wording, wordings } from './wordings'

const years = organisation.retention.lapsedProfileYears

/** What people tell us about themselves, by the one list of it. */
const told = eachPersonField(personFieldNames, (_, { label, choices }) =>
  shown(label, { erase: null, as: choices && ((choice: string) => choices[choice] ?? choice) }),
)

export const ownProfile = personalData({
  table: people,
  title: 'Your details',
  whose: { person: 'id' },
  columns: {
    ...told,
    name: shown('Full name', { erase: '' }),
    called: withheld('it is one of the two names above'),
    searchName: withheld('it is made from the two names above'),
    nameKey: withheld('it is made from your full name'),
    email: shown('Email address', { erase: null }),
    emailProvedAt: shown('Email address confirmed', { erase: null }),
    dateOfBirthSealed: shown('Date of birth', { sealed: true, erase: null }),
    constituency: shown(capital(organisation.place.name), { erase: null }),
    createdAt: shown('First known to us'),
    erasedAt: shown('Erased', { erasedNow: true }),
  },
  erase: 'blank',
  first: flagIfExpelled,
  kept: `Until ${years} years after your membership ended. Then it is erased.`,
  correct: '/membership/details',
})

export const membersData = [
  ownProfile,
  personalData({
    table: members,
    title: 'Your membership',
    whose: { person: 'personId' },
    columns: {
      number: shown('Membership number', { as: memberNumberInWords }),
      joinedAt: shown('Joined'),
      resignedAt: shown('Left'),
      expelledAt: shown('Expelled'),
      diedAt: shown('Death confirmed'),
      importedAt: shown('Imported from another system'),
      personId: pointer('the member'),
      mergedIntoId: pointer('the record into which this one was merged'),
    },
    erase: 'keep',
    kept: 'For good, without your name once your details are erased, so that nobody else is given your number.',
  }),
  personalData({
    table: suspensions,
    title: 'Suspensions',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      suspendedAt: shown('Suspended'),
      liftedAt: shown('Lifted'),
      suspendedBy: actor,
      liftedBy: actor,
    },
    erase: 'keep',
    kept: 'For good, without your name once your details are erased.',
  }),
  personalData({
    table: consents,
    title: 'What you agreed to',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      wording: shown('Wording', {
        as: (wording: Wording, { version }: { version: number }) =>
          wordings[wording]?.[version - 1] ?? wording,
      }),
      topic: shown('Emails about', {
        as: (topic: Topic) => organisation.topics[topic]?.name ?? topic,
      }),
      version: shown('Version of the wording'),
      givenAt: shown('Agreed'),
      withdrawnAt: shown('Withdrawn'),
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
  // Only a hash that leads to nobody, kept for when somebody who was expelled applies again.
  noPersonalData(flaggedAddresses, {
    emailHash: nothing('cryptography'),
    reason: nothing('kind'),
    keepReason: nothing('kind'),
    keepProposedBy: actor,
  }),
]
