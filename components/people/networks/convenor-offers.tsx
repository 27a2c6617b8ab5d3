import type { Route } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import type { ConvenorState } from '@/lib/people/networks/convenors/states'

type Props = {
  /** One's own, whatever became of it. */
  own?: { id: string; state: ConvenorState; until: Date | null }
  membershipId: string
  offers: readonly { id: string; name: string; backed: boolean }[]
  /** Nobody is supported while the network votes. */
  voting: boolean
  back: FormAction
  stepDown: FormAction
}

const ownInWords: Record<Exclude<ConvenorState, 'appointed'>, string> = {
  offered: 'You have offered to be a convenor. Other members of the network can support it.',
  backed: 'The network has proposed you. Two officers appoint you, or decline.',
  proposed: 'The network has proposed you, and one of two officers has agreed.',
  declined: 'Our officers have not appointed you. You can offer again.',
}

/** Who offers to convene a network, for its members to support; and one's own offer. */
export function ConvenorOffers({ own, membershipId, offers, voting, back, stepDown }: Props) {
  return (
    <div className="flow">
      {offers.length > 0 && (
        <ul>
          {offers.map(({ id, name, backed }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3"
            >
              <p>
                <strong>
                  <Name>{name}</Name>
                </strong>{' '}
                offers to be a convenor.
              </p>
              {voting ? null : backed ? (
                <p className="text-ink-soft">You support this</p>
              ) : (
                <Form action={back}>
                  <SubmitButton variant="secondary">
                    Support
                    <span className="sr-only">
                      {' '}
                      <Name>{name}</Name>
                    </span>
                  </SubmitButton>
                  <Hidden name="convenorId" value={id} />
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {own && (
        <p>
          {own.state === 'appointed'
            ? `You are a convenor until ${dayInWords(own.until!)}.`
            : voting && own.state === 'offered'
              ? 'You have offered to be a convenor. Nobody can support an offer while the network votes.'
              : ownInWords[own.state]}
        </p>
      )}
      {own && own.state !== 'declined' && (
        <Form action={stepDown}>
          <SubmitButton variant="secondary">
            {own.state === 'appointed' ? 'Step down' : 'Withdraw my offer'}
          </SubmitButton>
          <Hidden name="convenorId" value={own.id} />
        </Form>
      )}
      {(!own || own.state === 'declined') && (
        <p>
          <Link prefetch={false} href={`/membership/networks/convene/${membershipId}` as Route}>
            Offer to be a convenor
          </Link>
        </p>
      )}
    </div>
  )
}
