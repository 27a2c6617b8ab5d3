import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import type { ButtonVariant } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { type Network, organisation } from '@/lib/organisation'
import type { ConvenorState } from '@/lib/people/networks/convenors/states'
import type { Waits } from '@/lib/people/officers/proposal-time'

type Convenor = {
  id: string
  network: Network
  name: string
  state: ConvenorState
  until: Date | null
  endProposed: boolean
  waits?: Waits
  mayPropose: boolean
  mayConfirm: boolean
  mayDecline: boolean
  mayProposeEnd: boolean
  mayConfirmEnd: boolean
}

type Acts = Record<'propose' | 'confirm' | 'decline' | 'proposeEnd' | 'confirmEnd', FormAction>
type Props = { convenors: readonly Convenor[]; acts: Acts }

/** Convenors whom networks propose and those in office, with what an officer can do about each. */
export function ConvenorsAtDesk({ convenors, acts }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {convenors.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 border-rule border-b py-3"
        >
          <div>
            <p className="font-bold">
              <Name>{one.name}</Name>
            </p>
            <p>
              {organisation.networks[one.network].name}. {stateInWords(one)}
            </p>
            {one.waits && <WaitsUntil {...one.waits} />}
          </div>
          <div className="flex flex-wrap gap-3">
            {one.mayPropose && <Act one={one} action={acts.propose} words="Propose to appoint" />}
            {one.mayConfirm && <Act one={one} action={acts.confirm} words="Appoint" />}
            {one.mayDecline && (
              <Act one={one} action={acts.decline} words="Decline" variant="plain" />
            )}
            {one.mayProposeEnd && (
              <Act
                one={one}
                action={acts.proposeEnd}
                words="Propose ending this term"
                variant="plain"
              />
            )}
            {one.mayConfirmEnd && (
              <Act one={one} action={acts.confirmEnd} words="End this term" variant="warning" />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function stateInWords({ state, until, endProposed }: Convenor): string {
  if (state === 'backed') return 'Proposed by the network. Two officers appoint.'
  if (state === 'proposed')
    return 'One officer has proposed the appointment. A second one confirms.'
  const term = `Convenor until ${dayInWords(until!)}.`
  return endProposed ? `${term} An officer has proposed to end the term now.` : term
}

type ActProps = { one: Convenor; action: FormAction; words: string; variant?: ButtonVariant }

function Act({ one, action, words, variant = 'secondary' }: ActProps) {
  return (
    <Form action={action}>
      <SubmitButton variant={variant}>
        {words}
        <span className="sr-only">
          : <Name>{one.name}</Name>
        </span>
      </SubmitButton>
      <Hidden name="convenorId" value={one.id} />
    </Form>
  )
}
