import 'server-only'
import { sql } from 'drizzle-orm'
import { rateLimits, secondFactors, sessions, signInTokens } from '@/db/schema/people/sign-in'
import {
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'

const secret = withheld('whoever has it can sign in as you')

export const signInData = [
  personalData({
    table: sessions,
    title: 'Devices that are signed in',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      tokenHash: secret,
      device: shown('Device'),
      createdAt: shown('Signed in'),
      lastSeenAt: shown('Last used'),
      expiresAt: shown('Ends'),
    },
    erase: 'delete',
    kept: 'Until you sign out or the session runs out.',
  }),
  personalData({
    table: secondFactors,
    title: 'Authenticator app',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      secretSealed: secret,
      recoveryHashes: secret,
      confirmedAt: shown('Set up'),
    },
    erase: 'delete',
    kept: 'Until you remove it or your details are erased.',
  }),
  personalData({
    table: signInTokens,
    title: 'Sign-in links we have sent you',
    whose: {
      where: (personId) => sql`email = (select email from people where id = ${personId})`,
    },
    columns: {
      email: shown('To'),
      purpose: nothing('kind'),
      tokenHash: secret,
      codeHash: secret,
      browserHash: withheld('whoever has it can use the code'),
      createdAt: shown('Sent'),
      expiresAt: shown('Worked until'),
    },
    erase: 'delete',
    kept: `${organisation.retention.unprovenAddressDays} days.`,
  }),
  // The keys are hashes, and gone after a day.
  noPersonalData(rateLimits, { key: nothing('cryptography') }),
]
