import 'server-only'
import { organiserTerms, placeCounts } from '@/db/schema/people/organisers'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'

export const organisersData = [
  personalData({
    table: organiserTerms,
    title: 'Organising in a place',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      place: shown('Place'),
      state: shown('Status', { as: codeInWords }),
      offeredAt: shown('Offered'),
      startsAt: shown('From'),
      endsAt: shown('Until'),
      endedAt: shown('Ended'),
      shownSince: shown('Shown to members since'),
      shownVersion: shown('Version of the consent to be shown'),
      consentVersion: shown('Version of the consent'),
      firstYesBy: actor,
      firstYesAt: shown('First officer agreed'),
      confirmedBy: actor,
      endedBy: actor,
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
  noPersonalData(placeCounts, { place: nothing('key'), month: nothing('key') }),
]
