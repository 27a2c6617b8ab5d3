import 'server-only'
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { passkeys, secondFactors } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { hashOf, newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { emailSecondFactorChange } from './email-second-factor-change'
import { markSession } from './mark-session'
import { assertSteppedUp, ownSecondFactor } from './own-second-factor'
import { keepChallenge, passkeySite, takeChallenge } from './passkey-challenge'

type Own = Awaited<ReturnType<typeof ownSecondFactor>>

/** A first passkey needs the code of an officer, typed in this browser; a further one needs a factor used just now. */
function assertMayAdd({ inUse, settingUp, person }: Own) {
  if (inUse) assertSteppedUp(person)
  else if (!settingUp) throw new Refusal('second-factor.start-again')
}

/** What the browser is to ask of the key that is being added. */
export const askToAddPasskey = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, own, _input: object) => {
    assertMayAdd(own)
    const options = await generateRegistrationOptions({
      rpName: organisation.shortName,
      rpID: passkeySite().rpID,
      userName: own.person.email,
      userDisplayName: own.person.name,
      // Says nothing of the person to whoever holds the key.
      userID: new Uint8Array(Buffer.from(hashOf(`passkey/${own.personId}`), 'hex')),
      attestationType: 'none',
      excludeCredentials: own.keys.map(({ credentialId: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    })
    await keepChallenge(work, options.challenge)
    return options
  },
)

type Added = { name: string; response: RegistrationResponseJSON }

const tryToAdd = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, own, { name, response }: Added) => {
    assertMayAdd(own)
    const { person, personId } = own
    const subject = { kind: 'person', id: personId }
    const challenge = await takeChallenge(work)
    const { rpID, origin } = passkeySite()
    const answer =
      challenge === undefined
        ? undefined
        : await verifyRegistrationResponse({
            response,
            expectedChallenge: challenge,
            expectedOrigin: origin,
            expectedRPID: rpID,
            requireUserVerification: true,
          }).catch(() => undefined)
    if (!answer?.verified) {
      work.record('second-factor.passkey-refused', subject)
      return false
    }
    const { credential } = answer.registrationInfo
    const added = await work.tx
      .insert(passkeys)
      .values({
        id: newId(),
        personId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: (credential.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)),
        name,
        addedAt: work.now,
      })
      .onConflictDoNothing()
      .returning({ id: passkeys.id })
    if (added.length === 0) throw new Refusal('second-factor.passkey-known')
    if (!own.inUse) {
      await work.tx
        .update(secondFactors)
        .set({ newSecretSealed: null, startedIn: null, startedAt: null })
        .where(eq(secondFactors.personId, personId))
      await markSession(work, person, work.now)
    }
    work.record('second-factor.passkey-added', subject)
    await emailSecondFactorChange(work, { personId, change: 'passkey-added' })
    return true
  },
)

/** The key's answer: with it a passkey is added. */
export async function addPasskey(actor: Actor, added: Added) {
  if (!(await tryToAdd(actor, added))) throw new Refusal('second-factor.wrong-passkey')
  return {}
}
