import type { Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { SectionHeading } from '@/components/layout/section-heading'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { type Network, organisation } from '@/lib/organisation'

type Other = { id: string; network: Network; name: string; pronouns?: string; place?: string }

const where = (network: Network) => organisation.networks[network].name

const row = 'flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3'

/** Members who asked to be put in touch, each with the page on which to answer. */
export function RequestsToAnswer({ requests }: { requests: readonly Other[] }) {
  return (
    <section aria-labelledby="requests">
      <SectionHeading id="requests">Waiting for your answer</SectionHeading>
      <ul>
        {requests.map(({ id, network, name }) => (
          <li key={id} className={row}>
            <p>
              <strong>
                <Name>{name}</Name>
              </strong>{' '}
              in {where(network)} asks to be put in touch.
            </p>
            <ButtonLink row href={`/membership/networks/answer/${id}` as Route}>
              Read and answer
              <span className="sr-only">
                {' '}
                the request of <Name>{name}</Name>
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

type InTouch = Other & {
  contact: { email?: string; phone?: string }
  mine: { email: boolean; phone: boolean }
}

/** Those with whom both have said yes: how to reach them, what they have of one's own, and the way out. */
export function InTouchList({ those, end }: { those: readonly InTouch[]; end: FormAction }) {
  return (
    <section aria-labelledby="in-touch">
      <SectionHeading id="in-touch">In touch with you</SectionHeading>
      <ul>
        {those.map(({ id, network, name, pronouns, contact, mine }) => (
          <li key={id} className={row}>
            <div className="min-w-0">
              <p>
                <strong>
                  <Name>{name}</Name>
                </strong>
                {pronouns && ` (${pronouns})`} in {where(network)}
              </p>
              {contact.email && (
                <p className="break-words">
                  <a href={`mailto:${contact.email}`}>{contact.email}</a>
                </p>
              )}
              {contact.phone && (
                <p>
                  <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
                </p>
              )}
              <p className="text-ink-soft text-sm">They see {sharedInWords(mine)}.</p>
            </div>
            <Form action={end}>
              <SubmitButton variant="secondary">
                Stop sharing
                <span className="sr-only">
                  {' '}
                  with <Name>{name}</Name>
                </span>
              </SubmitButton>
              <Hidden name="introductionId" value={id} />
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "your email address and your phone number" */
function sharedInWords({ email, phone }: InTouch['mine']) {
  return [email && 'your email address', phone && 'your phone number'].filter(Boolean).join(' and ')
}

type Waiting = Other & { askedAt: Date }

/** Requests of one's own without an answer. */
export function RequestsWaiting({ those, end }: { those: readonly Waiting[]; end: FormAction }) {
  return (
    <section aria-labelledby="asked">
      <SectionHeading id="asked">You have asked</SectionHeading>
      <ul>
        {those.map(({ id, network, name, askedAt }) => (
          <li key={id} className={row}>
            <p>
              <strong>
                <Name>{name}</Name>
              </strong>{' '}
              in {where(network)}, on {dayInWords(askedAt)}. No answer yet.
            </p>
            <Form action={end}>
              <SubmitButton variant="secondary">
                Withdraw
                <span className="sr-only">
                  {' '}
                  your request to <Name>{name}</Name>
                </span>
              </SubmitButton>
              <Hidden name="introductionId" value={id} />
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
