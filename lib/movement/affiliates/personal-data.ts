import 'server-only'
import { isNotNull } from 'drizzle-orm'
import { affiliateFees, affiliates, affiliateYears } from '@/db/schema/movement/affiliates'
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
import { eraseContactOf } from './keeping/erase-contact-of'

export const affiliatesData = [
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
  noPersonalData(affiliateYears, { affiliateId: pointer('the organisation') }),
  noPersonalData(affiliateFees, {
    entryId: pointer('the entry in the books'),
    yearId: pointer('the year it pays for'),
  }),
]

function contactInWords({ name, office, email }: { name: string; office: string; email: string }) {
  return `${name}, ${office}, ${email}`
}
