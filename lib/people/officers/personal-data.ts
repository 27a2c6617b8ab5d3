import 'server-only'
import { handoverTicks, officerPhotos, termProposals, terms } from '@/db/schema/people/officers'
import {
  actor,
  codeInWords,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'
import { type Office, organisation } from '@/lib/organisation'

const office = shown('Office', {
  as: (office: Office) => organisation.offices[office]?.name ?? office,
})
const kept =
  'For good, without your name once your details are erased, so that each act of an officer can be traced to an office.'

export const officersData = [
  personalData({
    table: terms,
    title: 'Offices you hold or held',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the officer'),
      office,
      startsAt: shown('From'),
      endsAt: shown('Until'),
      seat: nothing('key'),
      appointedBy: actor,
      confirmedBy: actor,
      endedBy: actor,
      endConfirmedBy: actor,
    },
    erase: 'keep',
    kept,
  }),
  personalData({
    table: termProposals,
    title: 'Appointments proposed for you',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the officer'),
      termId: pointer('the term that would end'),
      office,
      kind: nothing('kind'),
      state: shown('Status', { as: codeInWords }),
      proposedAt: shown('Proposed'),
      settledAt: shown('Settled'),
      startsAt: shown('From'),
      endsAt: shown('Until'),
      seat: nothing('key'),
      proposedBy: actor,
      settledBy: actor,
    },
    erase: 'keep',
    kept,
  }),
  personalData({
    table: handoverTicks,
    title: 'Handovers of an office that you ticked',
    whose: { person: 'tickedBy' },
    columns: {
      termId: pointer('the term'),
      item: shown('What', { as: (item: string) => organisation.handover[item]?.what ?? item }),
      side: shown('As', { as: codeInWords }),
      tickedBy: pointer('the officer'),
      tickedAt: shown('Ticked'),
    },
    erase: 'keep',
    kept,
  }),
  personalData({
    table: officerPhotos,
    title: 'Your photo on the officers’ page',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the officer'),
      content: shown('Photo'),
      addedAt: shown('Added'),
    },
    erase: 'delete',
    kept: 'Until you remove it or your term ends.',
  }),
]
