import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'
import { officerWith } from '@/lib/organisation'
import type { Waits } from '@/lib/people/officers/proposal-time'
import { ReturningOfficerField } from './returning-officer-field'

type Act = { slug: string; action: FormAction }

export function CancelElectionForm({ slug, action }: Act) {
  return (
    <Details summary="Cancel this election">
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <TextArea
          name="reason"
          label="Why are you cancelling it?"
          hint="We will email this to every member. You cannot undo it."
          rows={3}
        />
        <SubmitButton variant="warning">Cancel the election</SubmitButton>
      </Form>
    </Details>
  )
}

const brokenRules = {
  'papers-over-marks': 'There are ballots of more papers than members who collected one.',
  'marks-over-roll': 'More members are marked as having voted than there are on the roll.',
  'restored-over-collected': 'More papers were brought to another device than were collected.',
}

/** The way on where the figures at the close break a rule. */
export function VoidElectionForm({ slug, rule, action }: Act & { rule: keyof typeof brokenRules }) {
  return (
    <section className="flow">
      <Notice kind="warning" title="This election cannot be counted">
        <p>{brokenRules[rule]}</p>
        <p>
          {`End it without a count. Everything on the board stays published, the ballots stay sealed for good, and ${officerWith('elections.call')} calls the election again.`}
        </p>
      </Notice>
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <TextArea
          name="words"
          label="What happened?"
          hint="This appears on the election’s page, and we email it to every member. You cannot undo it."
          rows={3}
        />
        <SubmitButton variant="warning">End this election without a count</SubmitButton>
      </Form>
    </section>
  )
}

type Replacing = {
  proposal?: {
    id: string
    name: string
    waits: Waits
    mayConfirm: boolean
  }
}

/** All who call elections have taken sides in this one: another officer proposes who runs it, and a second one confirms. */
export function ReplaceByTwo({
  slug,
  byName,
  replacing: { proposal },
  propose,
  confirm,
}: { slug: string; byName: boolean; replacing: Replacing } & Record<
  'propose' | 'confirm',
  FormAction
>) {
  return (
    <section className="flow">
      <h2>Who runs this election</h2>
      <p>
        Every officer who calls elections has taken sides in this one. If someone else has to run
        it, one officer who has not proposes a member, and another confirms. All three key-holders
        then make new keys.
      </p>
      {proposal && (
        <Notice kind="warning" title="A new returning officer is waiting for a second officer">
          <p>
            <Name>{proposal.name}</Name> has been proposed. Nothing has changed yet.
          </p>
          <WaitsUntil {...proposal.waits} />
          {proposal.mayConfirm && (
            <Form action={confirm}>
              <Hidden name="slug" value={slug} />
              <Hidden name="proposalId" value={proposal.id} />
              <SubmitButton variant="secondary">Confirm the new returning officer</SubmitButton>
            </Form>
          )}
        </Notice>
      )}
      <Details summary={proposal ? 'Propose someone else instead' : 'Propose a returning officer'}>
        <Form action={propose}>
          <Hidden name="slug" value={slug} />
          <ReturningOfficerField label="New returning officer" byName={byName} />
          <SubmitButton variant="secondary">Send to a second officer</SubmitButton>
        </Form>
      </Details>
    </section>
  )
}

export function ReplaceReturningOfficerForm({ slug, action, byName }: Act & { byName: boolean }) {
  return (
    <Details summary="Appoint another returning officer">
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <p>All three key-holders then make new keys.</p>
        <ReturningOfficerField label="New returning officer" byName={byName} />
        <SubmitButton variant="secondary">Appoint</SubmitButton>
      </Form>
    </Details>
  )
}
