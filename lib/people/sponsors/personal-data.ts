import 'server-only'
import { eq } from 'drizzle-orm'
import { sponsorMessages, sponsorOffers, sponsorRequests } from '@/db/schema/people/sponsors'
import { nothing, personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'
import { forgetRequests } from './forget-requests'

const kept = `Until ${organisation.rules.sponsorRequestDays} days after the last message, or until the request is taken back.`

const requests = personalData({
  table: sponsorRequests,
  title: 'Your request to meet us',
  whose: { person: 'personId' },
  columns: {
    personId: pointer('the supporter'),
    place: shown('Where you live'),
    aboutSealed: shown('What you wrote about yourself', { sealed: true }),
    askedAt: shown('Asked'),
    expiresAt: shown('Deleted on'),
  },
  erase: 'delete',
  kept,
  first: async (work, personId) => {
    await forgetRequests(work, eq(sponsorRequests.personId, personId))
  },
})

const ofRequest = personalData({
  table: sponsorOffers,
  title: 'Who offered to meet you',
  whose: { of: requests, by: 'requestId' },
  columns: {
    requestId: pointer('the request'),
    organiserId: pointer('the organiser'),
    offeredAt: shown('Offered'),
    supporterSharedAt: shown('You shared your address'),
    organiserSharedAt: shown('They shared their address'),
  },
  erase: 'delete',
  kept,
})

const byOrganiser = personalData({
  table: sponsorOffers,
  title: 'Supporters you offered to meet',
  whose: { person: 'organiserId' },
  columns: {
    requestId: pointer('the request'),
    organiserId: pointer('the organiser'),
    offeredAt: shown('Offered'),
    supporterSharedAt: shown('They shared their address'),
    organiserSharedAt: shown('You shared your address'),
  },
  erase: 'delete',
  kept,
})

const messages = {
  table: sponsorMessages,
  columns: {
    offerId: pointer('the two who write'),
    byOrganiser: nothing('kind'),
    wordsSealed: shown('What was written', { sealed: true }),
    writtenAt: shown('On'),
  },
  erase: 'delete',
  kept,
} as const

export const sponsorsData = [
  requests,
  ofRequest,
  personalData({
    ...messages,
    title: 'What you and organisers wrote',
    whose: { of: ofRequest, by: 'offerId' },
  }),
  byOrganiser,
  personalData({
    ...messages,
    title: 'What you and supporters wrote',
    whose: { of: byOrganiser, by: 'offerId' },
  }),
]
