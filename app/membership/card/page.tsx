import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { MembershipCard } from '@/components/people/cards/membership-card'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { momentInWords } from '@/lib/kernel/calendar'
import { getOwnCard, listCardChecks } from '@/lib/people/cards/read'
import { ownStanding } from '@/lib/people/members/own-standing'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import { makeCardAction, replaceCardAction } from './actions'

export const metadata: Metadata = { title: 'Your membership card' }

const successMessages = {
  made: 'Your card is ready.',
  replaced: 'This is your new card. The code on the old one no longer works.',
}

const papers = [
  { file: 'card.pdf', label: 'Card size (PDF)' },
  { file: 'sheet.pdf', label: 'A4 sheet (PDF)' },
]

const back = <BackLink href="/membership">Your membership</BackLink>

export default async function CardPage({ searchParams }: PageProps<'/membership/card'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/card')
  if (!can(person, 'card.make', person)) {
    return (
      <Page title="Cards are for members in good standing" back={back}>
        <p>
          {person.member
            ? ownStanding[person.member.standing]
            : 'You can make a card when you are a full member.'}
        </p>
      </Page>
    )
  }
  const card = await getOwnCard(person)
  const checks = await listCardChecks(person)
  const done = (await searchParams).done
  if (!card) {
    return (
      <Page title="Make your membership card" back={back}>
        <p>
          It shows your name, your membership number and since when you have been a member. Keep it
          as a picture on your phone, or print it.
        </p>
        <HowItIsChecked />
        <Form action={makeCardAction}>
          <SubmitButton>Make my card</SubmitButton>
        </Form>
      </Page>
    )
  }
  return (
    <Page
      title="Your membership card"
      back={back}
      rail={
        <Rail label="Your card">
          <RailSection acts title="Print it">
            <ul>
              {papers.map(({ file, label }) => (
                <li key={file} className="border-rule border-b py-2">
                  <a href={`/membership/card/${file}`} download={file} className="font-bold">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </RailSection>
          <RailSection acts title="Lost it?">
            <p>
              Or does someone else have a picture of it? Replace it, and the old code stops working.
            </p>
            <Form action={replaceCardAction}>
              <Hidden name="card" value={card.id} />
              <SubmitButton variant="secondary">Replace my card</SubmitButton>
            </Form>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={done} />
      <MembershipCard card={card} />
      <p>
        <a href="/membership/card/card.png" download="membership-card.png" className="button">
          Save it as a picture
        </a>
      </p>
      <p>You can show the picture without the internet.</p>
      <Details summary="If the code cannot be scanned">
        <p>An officer can open this address instead:</p>
        <p className="code wrap-anywhere">{card.address}</p>
      </Details>
      <HowItIsChecked />
      <section aria-labelledby="checks">
        <SectionHeading id="checks">Who has checked it</SectionHeading>
        {checks.length > 0 ? (
          <ul className="bullets mt-3">
            {checks.map(({ id, at, by, action }) => (
              <li key={id}>
                <Name>{by}</Name>
                {action === 'card.checked'
                  ? ' checked your card on '
                  : ' was shown a card that you had replaced, on '}
                {momentInWords(at)}
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-3">Nobody has checked it yet.</p>
        )}
        <p className="mt-3">
          All checks are in <Link href="/membership/data">your data</Link>.
        </p>
      </section>
    </Page>
  )
}

function HowItIsChecked() {
  return (
    <p>
      The code on it holds no name. When one of our officers scans it, they see your name and
      whether you are in good standing on that day, and nothing else. You can see who checked it.
      Anyone else who scans it learns nothing.
    </p>
  )
}
