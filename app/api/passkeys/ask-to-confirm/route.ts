import { answerPasskey } from '@/app/api/passkeys/answer-passkey'
import { emptyForm } from '@/lib/people/sign-in/forms'
import { askForPasskey } from '@/lib/people/sign-in/second-factor/confirm-passkey'

/** What a browser asks of a key of somebody who confirms that it is them. */
export function POST(request: Request) {
  return answerPasskey(request, emptyForm, askForPasskey)
}
