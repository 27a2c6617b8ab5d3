import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DemoElectionWalk } from '@/components/democracy/elections/keys/demo-election-walk'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { listAffiliateLinks } from '@/lib/demo/affiliate-links'
import { candidateLinks } from '@/lib/demo/candidate-links'
import { demoElection } from '@/lib/demo/demo-key-words'
import { listCast } from '@/lib/demo/list-cast'
import { listElections } from '@/lib/democracy/elections/read'
import { visitor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { env } from '@/lib/kernel/env'
import { viewer } from '@/lib/people/sign-in/viewer'
import { moveClockAction } from './actions'
import { isDoorOpen } from './door'

export const metadata: Metadata = { title: 'The demonstration' }

export default async function DemoPage() {
  if (!(await isDoorOpen())) notFound()
  await viewer()
  const [elections, affiliates, candidates] = await Promise.all([
    listElections(visitor),
    listAffiliateLinks(),
    candidateLinks(),
  ])
  return (
    <Page
      title="Who is who"
      eyebrow="Demonstration"
      lead="Everyone here is invented. Sign in as any of them with one click and look around."
      wide
    >
      <Table
        caption="The cast"
        columns={[
          { key: 'name', head: 'Name' },
          { key: 'role', head: 'Who they are' },
          { key: 'email', head: 'Email' },
          { key: 'sign-in', head: 'Sign in' },
        ]}
        rows={listCast().map(({ name, role, email, signInPath }) => ({
          id: email,
          cells: {
            name,
            role,
            email,
            'sign-in': (
              <form action={signInPath} method="post">
                <Button variant="plain">
                  Sign in<span className="sr-only"> as {name}</span>
                </Button>
              </form>
            ),
          },
        }))}
      />
      <p>
        Officers confirm with an app before they use their powers, and again after half an hour.
        Where a page asks for a code here, it shows the one to type.
      </p>
      <Table
        caption="Contacts and delegates of affiliates, who need no account"
        columns={[
          { key: 'name', head: 'Name' },
          { key: 'organisation', head: 'Organisation' },
          { key: 'is', head: 'Who they are' },
          { key: 'open', head: 'Their link' },
        ]}
        rows={affiliates.map(({ name, organisation, is, path }) => ({
          id: path,
          cells: {
            name,
            organisation,
            is,
            open: (
              <Link href={path as Route} prefetch={false}>
                Open it<span className="sr-only"> as {name}</span>
              </Link>
            ),
          },
        }))}
      />
      <h2>The clock</h2>
      <p>
        The time here is {momentInWords(now())}. Move the clock on to see a vote close, a reminder
        go out or a reference expire. It cannot go back. You may have to sign in again.
      </p>
      <Form action={moveClockAction}>
        <ButtonRow>
          {[1, 7, 28].map((days) => (
            <SubmitButton key={days} name="days" value={String(days)} variant="secondary">
              {days === 1 ? 'Move on a day' : days === 7 ? 'Move on a week' : 'Move on four weeks'}
            </SubmitButton>
          ))}
        </ButtonRow>
      </Form>
      <DemoElectionWalk
        {...demoElection}
        open={elections.find(({ phase }) => phase === 'voting')}
        over={elections.find(({ phase }) => phase === 'declared' || phase === 'over')}
      />
      {candidates.length > 0 && (
        <>
          <h2>Candidates in an outside election</h2>
          <p>They answer our questions by a link of their own, without an account. Answer as:</p>
          <ul className="bullets">
            {candidates.map(({ name, token }) => (
              <li key={token}>
                <Link href={`/outside-elections/answer/${token}` as Route}>
                  <Name>{name}</Name>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Behind the scenes</h2>
      <p>
        <ButtonLink href={'/demo/mailbox'} variant="secondary">
          Read every email that was sent
        </ButtonLink>
      </p>
      <p>
        <a href="/demo/bank-statement.csv">Download a bank statement</a> of the last two months, for
        Joyce to upload under Money, Bank.
      </p>
      {env.STRIPE_EMULATOR_URL && (
        <p>
          Payments go to a Stripe emulator, so no money moves.{' '}
          <a href={`${env.STRIPE_EMULATOR_URL}/_control`}>Open the emulator’s controls</a>
        </p>
      )}
    </Page>
  )
}
