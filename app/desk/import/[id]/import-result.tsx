import 'server-only'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { dayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { inThousands } from '@/lib/records/imports/import-summary'
import { undoEndsAt } from '@/lib/records/imports/undoing/undo-ends-at'
import { emailImportedAction, undoImportAction } from './actions'
import { type OpenImport, RejectedRows } from './rejected-rows'

const members = (count: number) => `${inThousands(count)} ${count === 1 ? 'member' : 'members'}`

/** What came of it, and what can still be done. */
export function ImportResult({ officer, found, query }: OpenImport) {
  const { counts, endedAt, welcomes } = found
  const imports = can(officer, 'members.import')
  const undoable = imports && found.state === 'done' && endedAt && now() < undoEndsAt(endedAt)
  return (
    <>
      {found.state === 'done' && (
        <Notice kind="success" title={`${members(counts.in)} imported`}>
          {welcomes
            ? 'We are emailing them how to sign in.'
            : 'We have not emailed them yet. Each can sign in with their email address.'}
        </Notice>
      )}
      {found.state === 'undone' && (
        <Notice title="This import was undone">
          {`${members(counts.undone)} removed again. ${members(counts.kept)} kept, because their records have changed since.`}
        </Notice>
      )}
      {imports && found.state === 'done' && counts.in > 0 && !welcomes && (
        <Form action={emailImportedAction}>
          <Hidden name="importId" value={found.id} />
          <SubmitButton>Email them how to sign in</SubmitButton>
        </Form>
      )}
      <RejectedRows officer={officer} found={found} query={query} />
      {undoable && (
        <Details summary={`Undo this import (until ${dayInWords(undoEndsAt(endedAt))})`}>
          <p>
            This removes the members it added. Anyone who has since signed in, paid or had their
            record changed stays. Nothing is cancelled at Stripe.
          </p>
          <Form action={undoImportAction}>
            <Hidden name="importId" value={found.id} />
            <CheckboxField name="sure" label="Yes, undo this import" />
            <SubmitButton variant="warning">Undo the import</SubmitButton>
          </Form>
        </Details>
      )}
    </>
  )
}
