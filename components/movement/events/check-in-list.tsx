import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/kernel/forms'
import type { How, SignUpState } from '@/lib/movement/events/states'

type SignUp = {
  id: string
  name: string
  how: How
  state: SignUpState
  guest: boolean
  came: boolean
}

type Props = {
  number: number
  signUps: readonly SignUp[]
  /** From the day of the event on. */
  action?: FormAction
}

/** The list at the door: who signed up, and a button for each who comes in. */
export function CheckInList({ number, signUps, action }: Props) {
  return (
    <ul>
      {signUps.map(({ id, name, how, state, guest, came }) => (
        <li
          key={id}
          className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3"
        >
          <span className="min-w-0 break-words">
            <Name>{name}</Name>
            {guest && <span className="text-ink-soft">, guest</span>}
            {how === 'online' && <span className="text-ink-soft">, online</span>}
          </span>
          <span className="flex flex-wrap items-center gap-3">
            {state === 'waiting' && <Tag tone="attention">Waiting</Tag>}
            {came && <Tag tone="done">Here</Tag>}
            {action && (
              <Form action={action}>
                <Hidden name="number" value={number} />
                <Hidden name="signUpId" value={id} />
                <Hidden name="came" value={came ? 'no' : 'yes'} />
                <SubmitButton row variant={came ? 'plain' : 'secondary'}>
                  {came ? 'Not here' : 'Here'}
                  <span className="sr-only">
                    : <Name>{name}</Name>
                  </span>
                </SubmitButton>
              </Form>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
