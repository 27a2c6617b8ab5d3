import { validateHeaderValue } from 'node:http'
import { getURLFromRedirectError } from 'next/dist/client/components/redirect'
import { isRedirectError } from 'next/dist/client/components/redirect-error'
import type { Actor } from '@/lib/kernel/actor'
import type { FormState } from '@/lib/kernel/forms'
import { refusals } from '@/lib/kernel/refusals'
import { looking } from './fake-next-request'

/** How a form, a page or an address answered. Whatever else it did is thrown on: that would have been a 500. */
export type Outcome = 'answered' | 'refused' | 'went on' | 'not there'

/** A wrong code is refused and counted all the same, and a link is spent by whoever follows it. */
const counted: string[] = [
  refusals['sign-in.wrong-code'],
  refusals['sign-in.use-link'],
  refusals['sign-in.link-spent'],
  refusals['second-factor.wrong-code'],
  refusals['second-factor.wrong-backup-code'],
  refusals['second-factor.enrolment-code'],
]

export async function outcomeOf(actor: Actor, act: () => unknown): Promise<Outcome> {
  try {
    return outcomeIn((await looking.run(actor, act)) as Partial<FormState> | undefined)
  } catch (error) {
    if (isRedirectError(error)) {
      // Next sends this as it is. A character that no header may hold would be a 500.
      validateHeaderValue('location', getURLFromRedirectError(error))
      return 'went on'
    }
    if (/^NEXT_HTTP_ERROR_FALLBACK;4/.test(String((error as { digest?: unknown }).digest))) {
      return 'not there'
    }
    throw error
  }
}

function outcomeIn(state: Partial<FormState> | undefined): Outcome {
  const { errors = {}, message } = state ?? {}
  const said = [...Object.values(errors), ...(message ? [message] : [])]
  for (const sentence of said) {
    if (typeof sentence !== 'string' || !/^\p{Lu}.*\p{Ll}/u.test(sentence)) {
      throw new Error(`Not a sentence: ${JSON.stringify(sentence)}`)
    }
    if (/^(Invalid|Too (big|small)|Unrecognized)\b/.test(sentence)) {
      throw new Error(`Said by a library and not by us: ${sentence} (${Object.keys(errors)})`)
    }
  }
  return said.length > 0 && !said.some((sentence) => counted.includes(sentence))
    ? 'refused'
    : 'answered'
}
