import 'server-only'
import { sql } from 'drizzle-orm'
import {
  enrolmentCodes,
  passkeyChallenges,
  passkeys,
  rateLimits,
  secondFactorResets,
  secondFactors,
  sessions,
  signInTokens,
} from '@/db/schema/people/sign-in'
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
      secondFactorAt: shown('Second factor used'),
      powersFrom: shown('Powers of an office from'),
      expiresAt: shown('Ends'),
    },
    erase: 'delete',
    kept: 'Until you sign out or the session runs out.',
  }),
  personalData({
    table: passkeys,
    title: 'Passkeys',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      credentialId: secret,
      publicKey: nothing('cryptography'),
      transports: nothing('cryptography'),
      counter: nothing('cryptography'),
      name: shown('Name'),
      addedAt: shown('Added'),
      lastUsedAt: shown('Last used'),
    },
    erase: 'delete',
    kept: 'Until you remove it or your details are erased.',
  }),
  personalData({
    table: enrolmentCodes,
    title: 'Enrolment code',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      codeHash: secret,
      madeBy: actor,
      tries: nothing('fault'),
      createdAt: shown('Made'),
      expiresAt: shown('Works until'),
    },
    erase: 'delete',
    kept: 'Until you use it or are given another one.',
  }),
  personalData({
    table: secondFactorResets,
    title: 'Resets of your second factor',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      askedBy: actor,
      askedAt: shown('Asked'),
      state: shown('Status', { as: codeInWords }),
      settledBy: actor,
      settledAt: shown('Settled'),
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
  personalData({
    table: secondFactors,
    title: 'Authenticator app',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the person'),
      secretSealed: secret,
      newSecretSealed: secret,
      startedIn: pointer('the browser in which it is being set up'),
      startedAt: shown('Setting up since'),
      recoveryHashes: secret,
      recoveryMadeAt: shown('Backup codes made'),
      confirmedAt: shown('Set up'),
      lastStep: nothing('cryptography'),
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
      codeTries: nothing('fault'),
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
  // For one answer of one browser.
  noPersonalData(passkeyChallenges, {
    sessionId: pointer('the browser that was asked'),
    challenge: nothing('cryptography'),
  }),
]
