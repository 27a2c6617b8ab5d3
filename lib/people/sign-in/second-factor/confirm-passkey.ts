import 'server-only'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { passkeys } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { countWrongTries } from './count-wrong-tries'
import { markSession } from './mark-session'
import { ownSecondFactor } from './own-second-factor'
import { keepChallenge, passkeySite, takeChallenge } from './passkey-challenge'

/** What the browser is to ask of one of this person's keys. */
export const askForPasskey = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { keys }, _input: object) => {
    if (keys.length === 0) throw new Refusal('second-factor.not-set-up')
    const options = await generateAuthenticationOptions({
      rpID: passkeySite().rpID,
      allowCredentials: keys.map(({ credentialId: id, transports }) => ({ id, transports })),
      userVerification: 'required',
    })
    await keepChallenge(work, options.challenge)
    return options
  },
)

type Answered = { response: AuthenticationResponseJSON }

/** A signature is over one question to one browser, and the question is taken out with the answer: it works once. */
const tryPasskey = verb(
  'second-factor.set-up',
  { subject: ownSecondFactor },
  async (work, { person, keys }, { response }: Answered) => {
    const subject = { kind: 'person', id: person.personId }
    const challenge = await takeChallenge(work)
    const key = keys.find(({ credentialId }) => credentialId === response.id)
    const { rpID, origin } = passkeySite()
    const answer =
      challenge === undefined || key === undefined
        ? undefined
        : await verifyAuthenticationResponse({
            response,
            expectedChallenge: challenge,
            expectedOrigin: origin,
            expectedRPID: rpID,
            credential: {
              id: key.credentialId,
              publicKey: new Uint8Array(key.publicKey),
              counter: key.counter,
            },
            requireUserVerification: true,
          }).catch(() => undefined)
    if (!key || !answer?.verified) {
      work.record('second-factor.passkey-refused', subject)
      return false
    }
    await work.tx
      .update(passkeys)
      .set({ counter: answer.authenticationInfo.newCounter, lastUsedAt: work.now })
      .where(eq(passkeys.id, key.id))
    await markSession(work, person, key.addedAt)
    work.record('second-factor.proved', subject, { by: 'passkey' })
    return true
  },
)

/** Confirms this session with a passkey. */
export async function confirmPasskey(actor: Actor, answered: Answered) {
  if (actor.kind !== 'person') throw new Refusal('sign-in-first')
  if (!(await countWrongTries(actor, () => tryPasskey(actor, answered))))
    throw new Refusal('second-factor.wrong-passkey')
  return {}
}
