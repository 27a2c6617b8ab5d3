import { answerPasskey } from '@/app/api/passkeys/answer-passkey'
import { emptyForm } from '@/lib/people/sign-in/forms'
import { askToAddPasskey } from '@/lib/people/sign-in/second-factor/add-passkey'

/** What a browser asks of a key that is to be added. */
export function POST(request: Request) {
  return answerPasskey(request, emptyForm, askToAddPasskey)
}
