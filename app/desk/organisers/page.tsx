import type { Metadata } from 'next'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { listOrganisers } from '@/lib/people/organisers/read'
import { requireOfficer } from '../require-officer'
import { confirmOrganiserAction, declineOrganiserAction, endOrganiserAction } from './actions'

export const metadata: Metadata = { title: 'Organisers of places' }

const successMessages = {
  yes: 'You have said yes.',
  declined: 'Declined. We have told the member.',
  ended: 'Ended. We have told the member.',
}

export default async function OrganisersAtDesk({ searchParams }: PageProps<'/desk/organisers'>) {
  const { officer, refused } = await requireOfficer('/desk/organisers')
  if (!officer) return refused
  const found = await listOrganisers(officer)
  const { done } = await searchParams
  return (
    <Page
      title="Organisers of places"
      eyebrow="Desk"
      lead="Organisers read what people near them write to us. It takes two officers to say yes to one, and one of those who appoint is enough to end it."
      back={<BackLink href="/desk">Desk</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={done} />
      {!found && <Notice>{refusals['not-allowed']}</Notice>}
      {found && (
        <section aria-labelledby="offers" className="flow">
          <SectionHeading id="offers">Offers to answer</SectionHeading>
          {found.offers.length === 0 && (
            <EmptyState title="No offers here">
              Members can offer to organise on the page “Where we are”.
            </EmptyState>
          )}
          <ul>
            {found.offers.map(({ id, name, number, place, offeredAt, firstYes, ...may }) => (
              <li key={id} className="flow border-rule border-b py-5 [--flow:0.75rem]">
                <p>
                  <strong>
                    <Name>{name}</Name>
                  </strong>{' '}
                  ({memberNumberInWords(number)}) offers to organise in {place}, since{' '}
                  {dayInWords(offeredAt)}.{' '}
                  {firstYes &&
                    `One officer has said yes. That counts until the end of ${lastDayInWords(firstYes.lapsesAt)}, if no second one has by then.`}
                </p>
                <ButtonRow>
                  {may.mayConfirm && (
                    <Decide action={confirmOrganiserAction} id={id} word="Say yes" of={place} />
                  )}
                  {may.mayEnd && (
                    <Decide
                      action={declineOrganiserAction}
                      id={id}
                      word="Decline"
                      of={place}
                      variant="warning"
                    />
                  )}
                </ButtonRow>
                {!may.mayConfirm && (
                  <p>
                    {may.mayEnd
                      ? 'You have said yes. A second officer has to say yes too.'
                      : 'It is about you, so two other officers have to decide it.'}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {found && found.running.length > 0 && (
        <section aria-labelledby="running">
          <SectionHeading id="running">Organising now</SectionHeading>
          <ul>
            {found.running.map(({ id, name, number, place, endsAt, mayEnd }) => (
              <li key={id} className="flow border-rule border-b py-5 [--flow:0.75rem]">
                <p>
                  <strong>
                    <Name>{name}</Name>
                  </strong>{' '}
                  ({memberNumberInWords(number)}) in {place}, until {dayInWords(endsAt!)}.
                </p>
                {mayEnd && (
                  <Decide
                    action={endOrganiserAction}
                    id={id}
                    word="End their term"
                    of={place}
                    variant="secondary"
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

type DecideProps = {
  action: Parameters<typeof Form>[0]['action']
  id: string
  word: string
  of: string
  variant?: 'primary' | 'secondary' | 'warning'
}

function Decide({ action, id, word, of, variant = 'primary' }: DecideProps) {
  return (
    <Form action={action}>
      <Hidden name="term" value={id} />
      <SubmitButton variant={variant}>
        {word}
        <span className="sr-only"> in {of}</span>
      </SubmitButton>
    </Form>
  )
}
