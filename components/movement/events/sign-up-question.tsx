import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import type { How, SignUpState } from '@/lib/movement/events/states'

type Props = {
  number: number
  room: boolean
  online: boolean
  /** Whether every place in the room is taken. */
  full: boolean
  signUp?: { how: How; state: SignUpState; before: number }
  /** Who sees that somebody comes. */
  whoSees: string
  signUpAction: FormAction
  withdrawAction: FormAction
}

/** One click to come, and one to withdraw. */
export function SignUpQuestion(props: Props) {
  const { number, room, online, full, signUp, whoSees, signUpAction, withdrawAction } = props
  const wait = full && !online
  const ways = [
    ...(room ? [{ how: 'room' as const, label: roomLabel(online, full) }] : []),
    ...(online ? [{ how: 'online' as const, label: 'Come online' }] : []),
  ].filter(({ how }) => how !== signUp?.how)
  return (
    <section aria-labelledby="sign-up" className="question no-print">
      <div>
        <h2 id="sign-up" className="text-xl">
          {signUp
            ? signUpInWords(signUp, online)
            : wait
              ? 'It is full. Wait for a place?'
              : 'Are you coming?'}
        </h2>
        <p className="text-sm">{whoSees}</p>
      </div>
      <div className="answers">
        {ways.length > 0 && (
          <Form action={signUpAction}>
            <Hidden name="number" value={number} />
            <div className="answers">
              {ways.map(({ how, label }) => (
                <SubmitButton
                  key={how}
                  name="how"
                  value={how}
                  variant={signUp ? 'secondary' : 'primary'}
                >
                  {label}
                </SubmitButton>
              ))}
            </div>
          </Form>
        )}
        {signUp && (
          <Form action={withdrawAction}>
            <Hidden name="number" value={number} />
            <SubmitButton variant="secondary">
              {signUp.state === 'waiting' ? 'Stop waiting' : 'Give up my place'}
            </SubmitButton>
          </Form>
        )}
      </div>
    </section>
  )
}

function roomLabel(online: boolean, full: boolean): string {
  if (full) return 'Wait for a place'
  return online ? 'Come to the room' : 'I will be there'
}

/** "You have a place", "You are waiting: 2 people are before you" */
export function signUpInWords(
  { how, state, before }: { how: How; state: SignUpState; before: number },
  online: boolean,
): string {
  if (state === 'waiting') {
    if (before === 0) return 'You are next in line for a place'
    return `You are waiting: ${before} ${before === 1 ? 'person is' : 'people are'} before you`
  }
  if (how === 'online') return 'You are coming online'
  return online ? 'You have a place in the room' : 'You have a place'
}
