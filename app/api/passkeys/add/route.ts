import { answerPasskey } from '@/app/api/passkeys/answer-passkey'
import { addedPasskey } from '@/lib/people/sign-in/forms'
import { addPasskey } from '@/lib/people/sign-in/second-factor/add-passkey'

/** The new key’s answer: with it a passkey is added. */
export function POST(request: Request) {
  return answerPasskey(request, addedPasskey, addPasskey)
}
