import 'server-only'
import { isNotNull, sql } from 'drizzle-orm'
import {
  affiliateDelegates,
  affiliateFees,
  affiliates,
  affiliateYears,
  delegateArrivals,
  delegateVotes,
  sisterOrganisations,
} from '@/db/schema/movement/affiliates'
import { attendanceKeptDays } from '@/lib/democracy/meetings/states'
import { inWords } from '@/lib/kernel/calendar'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'
import { eraseDelegationsOf } from './delegates/erase-delegates'
import { delegateAnswerDays } from './delegates/states'
import { eraseContactOf } from './keeping/erase-contact-of'

const ownDelegations = personalData({
  table: affiliateDelegates,
  title: 'Organisations that name you as a delegate',
  whose: { person: 'personId' },
  only: isNotNull(affiliateDelegates.personId),
  columns: {
    affiliateId: pointer('the organisation'),
    standsInFor: pointer('the delegate you stand in for'),
    until: shown('You stand in until', { as: inWords }),
    namedSealed: shown('You, as you were named', { sealed: true, as: delegateInWords }),
    addressHash: nothing('key'),
    personId: pointer('the delegate'),
    tokenHash: nothing('key'),
    tokenSealed: withheld('it answers for you; you have it by email'),
    namedAt: shown('Named'),
    acceptedAt: shown('You said yes'),
    credential: shown('Your credential'),
  },
  beside: {
    Organisation: sql`(select a.name from affiliates a where a.id = ${affiliateDelegates}.affiliate_id)`,
  },
  first: eraseDelegationsOf,
  erase: 'delete',
  kept: `Until you give it up, its contact removes you or its affiliation ends; ${delegateAnswerDays} days if you do not answer; if you stand in, until that day is over; or until your details are erased.`,
})

export const affiliatesData = [
  ownDelegations,
  personalData({
    table: delegateArrivals,
    title: 'Meetings you were at as a delegate',
    whose: { of: ownDelegations, by: 'delegateId' },
    columns: {
      meetingId: pointer('the meeting'),
      delegateId: pointer('you as a delegate'),
      placeId: pointer('the delegate whose place it is'),
      arrivedAt: shown('Came'),
    },
    beside: { Meeting: sql`(select m.number from meetings m where m.id = meeting_id)` },
    erase: 'delete',
    kept: `Until ${attendanceKeptDays} days after the meeting, and no longer than you are a delegate.`,
  }),
  personalData({
    table: affiliates,
    title: 'Organisations you speak for',
    whose: { person: 'contactId' },
    only: isNotNull(affiliates.contactId),
    columns: {
      number: shown('Number'),
      state: shown('How it stands', { as: codeInWords }),
      name: shown('Organisation'),
      about: shown('What it says about itself'),
      website: shown('Website'),
      members: shown('Members'),
      rules: shown('Its rules'),
      agreedBy: shown('Decided there by', { as: codeInWords }),
      agreedOn: shown('Decided there on', { as: inWords }),
      consentVersion: nothing('setting'),
      askedAt: shown('You asked'),
      contactSealed: shown('You, its contact', { sealed: true, as: contactInWords, erase: null }),
      addressHash: nothing('key'),
      contactId: pointer('its contact', { erase: null }),
      tokenHash: nothing('key'),
      tokenSealed: withheld('it opens its own pages; you have it by email', { erase: null }),
      proposal: nothing('state'),
      proposedBy: actor,
      proposedAt: nothing('state'),
      why: shown('Reason given'),
      admittedAt: shown('Affiliated'),
      notice: nothing('state'),
      closedAt: shown('Declined, left or ended'),
    },
    first: eraseContactOf,
    erase: 'blank',
    kept: `That you speak for it: until someone else does, ${organisation.retention.declinedApplicationMonths} months after it was declined, left or was ended, or until your details are erased. With your details goes what you only asked; what an affiliate says of itself is its own and stays.`,
  }),
  personalData({
    table: delegateVotes,
    title: 'What you said to votes as a delegate',
    whose: { of: ownDelegations, by: 'delegateId' },
    columns: {
      voteId: pointer('the vote'),
      placeId: pointer('the delegate whose place it is', {
        erase: sql`gen_random_uuid()` as never,
      }),
      delegateId: pointer('you as a delegate', { erase: null }),
      choice: shown('You said', { as: codeInWords }),
    },
    erase: 'blank',
    kept: `That it was you: until ${attendanceKeptDays} days after the meeting, and no longer than you are a delegate. Once the vote is closed it stays in the count; before that it goes with you.`,
  }),
  // By their office elsewhere, of whom we know nothing else. Whoever is erased goes from it with their address.
  noPersonalData(sisterOrganisations, {
    name: nothing('published'),
    kind: nothing('kind'),
    website: nothing('published'),
    office: nothing('published'),
    contactSealed: withheld('only contacts at other organisations have it, by their office there'),
    addressHash: nothing('key'),
  }),
  noPersonalData(affiliateYears, { affiliateId: pointer('the organisation') }),
  noPersonalData(affiliateFees, {
    entryId: pointer('the entry in the books'),
    yearId: pointer('the year it pays for'),
  }),
]

function contactInWords({ name, office, email }: { name: string; office: string; email: string }) {
  return `${name}, ${office}, ${email}`
}

function delegateInWords({ name, email }: { name: string; email: string }) {
  return `${name}, ${email}`
}
