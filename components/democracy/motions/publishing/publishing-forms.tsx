import type { Route } from 'next'
import Link from 'next/link'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { Publishing } from '@/lib/democracy/motions/publishing/read-publishing'
import { momentInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { currentWording } from '@/lib/people/members/wordings'

type Page = { publishing: Publishing; showName: FormAction }

/** On the page of a motion: whether anyone can read it, and for whoever brought it whether they are named there. */
export function PublicPageSection({ publishing, showName }: Page) {
  const { number, isPublic, since, withdrawn, own } = publishing
  return (
    <section aria-labelledby="public" className="flow">
      <SectionHeading id="public">Public page</SectionHeading>
      {isPublic && since && (
        <p>
          {`Two officers published this motion on ${momentInWords(since)}. `}
          <Link href={`/decisions/${number}` as Route}>Its public page</Link>, which anyone can
          read, has its text and the figures, and only those names whose people said yes.
        </p>
      )}
      {withdrawn && <p>{`It had a public page, which two officers withdrew: ${withdrawn}`}</p>}
      {own && (
        <Details
          summary={own.shown ? 'You are named on the public page' : 'You are not named on it'}
          open={own.shown === undefined}
        >
          <PublicNameForm number={number} shown={own.shown} showName={showName} />
        </Details>
      )}
    </section>
  )
}

type OwnName = { number: number; shown?: boolean; showName: FormAction }

/** For whoever moved or seconded it, whether they are still a member or not. */
export function PublicNameForm({ number, shown, showName }: OwnName) {
  return (
    <Form action={showName}>
      <Hidden name="number" value={number} />
      <RadioGroup
        name="shown"
        legend="May the public page name you?"
        hint="It is about your political opinion. If you say nothing, it does not name you."
        options={[
          { value: 'yes', label: currentWording('named-with-decision') },
          { value: 'no', label: 'Do not name me.' },
        ]}
        defaultValue={shown === undefined ? undefined : shown ? 'yes' : 'no'}
      />
      <SubmitButton variant="secondary">Save</SubmitButton>
    </Form>
  )
}

export type PublishingActs = Record<'publish' | 'withdraw' | 'confirm' | 'discard', FormAction>

/** At the desk: to publish what was carried, or to withdraw that. It takes two officers who neither moved nor seconded it. */
export function PublishingForms({
  publishing,
  acts,
}: {
  publishing: Publishing
  acts: PublishingActs
}) {
  const { number, isPublic, waiting, mayPropose } = publishing
  return (
    <section aria-labelledby="public" className="flow">
      <h2 id="public">Public page</h2>
      {isPublic ? (
        <p>
          Anyone can read{' '}
          <Link href={`/decisions/${number}` as Route}>the page of this motion</Link>.
        </p>
      ) : (
        <p>This motion has no public page. Its title and the figures of the vote are public.</p>
      )}
      {waiting && <Waiting number={number} waiting={waiting} acts={acts} />}
      {mayPropose && !isPublic && (
        <Form action={acts.publish}>
          <Hidden name="number" value={number} />
          <p>
            Publish what members want to be read by anyone. Read the text once more: it must name
            nobody who has not agreed to it. Whoever moved and seconded it is asked, and is named
            only with their own yes. Another officer has to confirm.
          </p>
          <SubmitButton variant="secondary">Propose a public page</SubmitButton>
        </Form>
      )}
      {mayPropose && isPublic && (
        <Details summary="Withdraw the public page">
          <Form action={acts.withdraw}>
            <Hidden name="number" value={number} />
            <TextField
              name="why"
              label="Why is it withdrawn?"
              hint="Members read this. Another officer has to confirm."
              width="full"
            />
            <SubmitButton variant="warning">Propose to withdraw it</SubmitButton>
          </Form>
        </Details>
      )}
    </section>
  )
}

type WaitingProps = {
  number: number
  waiting: NonNullable<Publishing['waiting']>
  acts: Pick<PublishingActs, 'confirm' | 'discard'>
}

function Waiting({ number, waiting, acts }: WaitingProps) {
  const { id, act, why, proposer, mayConfirm } = waiting
  return (
    <Notice
      kind="warning"
      title={
        act === 'publish'
          ? 'A public page is proposed'
          : 'It is proposed to withdraw the public page'
      }
    >
      <p>
        <bdi>{proposer}</bdi>
        {` proposed it${why ? `: ${why}` : '.'} `}
        {mayConfirm ? '' : 'Another officer has to confirm it.'}
      </p>
      <ButtonRow>
        {mayConfirm && (
          <Form action={acts.confirm}>
            <Hidden name="number" value={number} />
            <Hidden name="publicationId" value={id} />
            <SubmitButton>
              {act === 'publish' ? 'Confirm, and publish it' : 'Confirm, and withdraw it'}
            </SubmitButton>
          </Form>
        )}
        <Form action={acts.discard}>
          <Hidden name="number" value={number} />
          <Hidden name="publicationId" value={id} />
          <SubmitButton variant="secondary">Discard this proposal</SubmitButton>
        </Form>
      </ButtonRow>
    </Notice>
  )
}
