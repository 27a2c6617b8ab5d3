import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { OfferForm } from '@/components/people/organisers/offer-form'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { getDetails } from '@/lib/people/members/read'
import { currentWording } from '@/lib/people/members/wordings'
import { listOwnOrganising } from '@/lib/people/organisers/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { offerToOrganiseAction, showOrganiserAction, stopOrganisingAction } from '../actions'

export const metadata: Metadata = { title: 'Organise in your place' }

const successMessages = {
  offered: 'Thank you. It counts when two officers have said yes; we will email you.',
  shown: 'Saved. Members see you on the page of places for as long as you organise there.',
  hidden: 'Nobody sees you on the page of places.',
  stopped: 'You have stopped.',
}

export default async function Organise({ searchParams }: PageProps<'/places/organise'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/places/organise')
  const refusal = refusalOf(person, 'organiser.offer', person)
  const own = await listOwnOrganising(person)
  const details = await getDetails(person, person)
  return (
    <Page
      title="Organise in your place"
      lead="Organisers meet people near them who want to get to know us and do not know two members yet."
      back={<BackLink href="/places">Where we are</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {own.length > 0 && (
        <ul className="border-ink border-t-3">
          {own.map(({ id, place, offered, endsAt, shown }) => (
            <li key={id} className="flow border-rule border-b py-5 [--flow:0.75rem]">
              <h2 className="text-lg">{place}</h2>
              <p>
                {offered
                  ? 'Your offer waits for two officers.'
                  : `You organise here until ${dayInWords(endsAt!)}.`}{' '}
                {seenInWords(offered, shown)}
              </p>
              <ButtonRow>
                <Form action={showOrganiserAction}>
                  <Hidden name="term" value={id} />
                  <Hidden name="show" value={shown ? 'no' : 'yes'} />
                  {!shown && <p>{currentWording('organiser-shown')}</p>}
                  <SubmitButton variant="secondary">
                    {shown ? 'Hide me' : 'Show me'}
                    <span className="sr-only"> in {place}</span>
                  </SubmitButton>
                </Form>
                <Form action={stopOrganisingAction}>
                  <Hidden name="term" value={id} />
                  <SubmitButton variant="secondary">
                    {offered ? 'Take back my offer' : 'Stop organising'}
                    <span className="sr-only"> in {place}</span>
                  </SubmitButton>
                </Form>
              </ButtonRow>
            </li>
          ))}
        </ul>
      )}
      {refusal ? (
        <p>{refusals[refusal]}</p>
      ) : (
        <section className="flow">
          <h2>Offer to organise</h2>
          <OfferForm action={offerToOrganiseAction} own={details?.constituency} />
        </section>
      )}
    </Page>
  )
}

function seenInWords(offered: boolean, shown: boolean): string {
  if (!shown) return 'Members do not see you on the page of places.'
  return offered
    ? 'Members will see your name and email address on the page of places once it counts.'
    : 'Members see your name and email address on the page of places.'
}
