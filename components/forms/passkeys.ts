import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

type Answer = { problem?: string }

const unreachable = 'We could not reach our server. Check your connection and try again.'
const stopped = 'No passkey was used. Try again, or use another way.'

async function ask<Result>(what: string, sent: object): Promise<Result | Answer> {
  const answer = await fetch(`/api/passkeys/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  }).catch(() => undefined)
  if (!answer) return { problem: unreachable }
  const said = await answer.json().catch(() => ({}))
  return answer.ok ? said : { problem: said.message ?? unreachable }
}

const refused = (answer: object): answer is Answer => 'problem' in answer

/** Confirms this session with a key. Answers what went wrong, if anything did. */
export async function confirmWithPasskey(): Promise<Answer> {
  const options = await ask<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'ask-to-confirm',
    {},
  )
  if (refused(options)) return options
  const response = await startAuthentication({ optionsJSON: options }).catch(() => undefined)
  return response ? ask<Answer>('confirm', { response }) : { problem: stopped }
}

/** Makes a key on this device, or on one beside it, and adds it under this name. */
export async function addNewPasskey(name: string): Promise<Answer> {
  const options = await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>(
    'ask-to-add',
    {},
  )
  if (refused(options)) return options
  const response = await startRegistration({ optionsJSON: options }).catch((error: Error) => error)
  if (response instanceof Error) {
    return {
      problem:
        response.name === 'InvalidStateError' ? 'This passkey has already been added.' : stopped,
    }
  }
  return ask<Answer>('add', { name, response })
}
