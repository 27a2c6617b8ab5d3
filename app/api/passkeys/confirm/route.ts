import { answerPasskey } from '@/app/api/passkeys/answer-passkey'
import { usedPasskey } from '@/lib/people/sign-in/forms'
import { confirmPasskey } from '@/lib/people/sign-in/second-factor/confirm-passkey'

/** The key’s answer: with it the session is confirmed. */
export function POST(request: Request) {
  return answerPasskey(request, usedPasskey, confirmPasskey)
}
