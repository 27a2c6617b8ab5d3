import type { Route } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { type Network, organisation } from '@/lib/organisation'

type Own = {
  id: string
  network: Network
  joinedAt: Date
  shownToMembers: boolean
  name: string
  voteUntil?: Date
}
type Props = { own: readonly Own[]; leave: FormAction }

/** The networks somebody is in: what others see of them there, whether they get its letters, and a button to leave. */
export function OwnNetworks({ own, leave }: Props) {
  return (
    <ul>
      {own.map(({ id, network, joinedAt, shownToMembers, name, voteUntil }) => (
        <li
          key={network}
          className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-3 border-rule border-b py-3"
        >
          <div className="min-w-0 flex-1 basis-60">
            <h3>
              <Link prefetch={false} href={`/networks/${network}` as Route}>
                {organisation.networks[network].name}
              </Link>
            </h3>
            <p className="text-ink-soft text-sm">
              Since {dayInWords(joinedAt)}.{' '}
              {shownToMembers ? (
                <>
                  Its other members see you as <Name>{name}</Name>.
                </>
              ) : (
                'Its other members cannot see you.'
              )}
            </p>
            {voteUntil && (
              <p>
                It is voting on its convenors until {momentInWords(voteUntil)}.{' '}
                <Link prefetch={false} href={`/networks/${network}#convening` as Route}>
                  Go to the vote
                  <span className="sr-only"> of {organisation.networks[network].name}</span>
                </Link>
              </p>
            )}
            <p>
              <Link prefetch={false} href={`/membership/networks/${id}` as Route}>
                Choose what they see
                <span className="sr-only"> in {organisation.networks[network].name}</span>
              </Link>
            </p>
            <p>
              <Link prefetch={false} href={`/membership/networks/${id}#letters` as Route}>
                Choose whether you get letters
                <span className="sr-only"> from {organisation.networks[network].name}</span>
              </Link>
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
