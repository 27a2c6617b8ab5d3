import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { type Network, organisation } from '@/lib/organisation'

type Own = { network: Network; joinedAt: Date; shownToMembers: boolean }
type Props = { own: readonly Own[]; leave: FormAction }

/** The networks somebody is in, each with a button to leave it. */
export function OwnNetworks({ own, leave }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {own.map(({ network, joinedAt, shownToMembers }) => (
        <li
          key={network}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 border-rule border-b py-3"
        >
          <div>
            <h2 className="text-lg">{organisation.networks[network].name}</h2>
            <p className="text-ink-soft text-sm">
              Since {dayInWords(joinedAt)}.{' '}
              {shownToMembers
                ? 'Its convenor and its other members can see that you are in it.'
                : 'Only its convenor can see that you are in it.'}
            </p>
          </div>
          <Form action={leave}>
            <SubmitButton variant="secondary">
              Leave<span className="sr-only"> {organisation.networks[network].name}</span>
            </SubmitButton>
            <Hidden name="network" value={network} />
          </Form>
        </li>
      ))}
    </ul>
  )
}
