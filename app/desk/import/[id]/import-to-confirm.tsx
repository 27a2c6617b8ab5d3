import 'server-only'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ImportEffect } from '@/components/records/imports/import-effect'
import { SampleMembers } from '@/components/records/imports/sample-members'
import { Notice } from '@/components/ui/notice'
import type { PersonActor } from '@/lib/kernel/actor'
import { officerWith, organisation } from '@/lib/organisation'
import { whyNotOffered } from '@/lib/permissions'
import { inThousands } from '@/lib/records/imports/import-summary'
import { countVoters, getPreparer, type ImportView } from '@/lib/records/imports/read'
import { firstCandidates } from '@/lib/records/imports/read-rows'
import { confirmImportAction, discardImportAction } from './actions'
import { RejectedRows } from './rejected-rows'

type Props = {
  officer: PersonActor
  found: ImportView
  query: Record<string, string | string[] | undefined>
}

/** An import that one officer has prepared, for another to confirm or discard. */
export async function ImportToConfirm({ officer, found, query }: Props) {
  const { good, known } = found.counts
  const [members, voters, preparedBy] = await Promise.all([
    firstCandidates(officer, found),
    countVoters(officer),
    getPreparer(officer, found),
  ])
  const officers = [found.startedBy, found.preparedBy].filter((one) => one !== null)
  const refusal = whyNotOffered(officer, 'import.confirm', { personId: null, officers })
  return (
    <>
      {refusal && (
        <Notice title="Waiting for a second officer">
          {`Nobody is imported until ${officerWith('imports.confirm')} confirms it. We have emailed them.`}
        </Notice>
      )}
      {found.report && (
        <ImportEffect
          report={found.report}
          good={good}
          known={known}
          voters={voters}
          preparedBy={preparedBy}
        />
      )}
      <RejectedRows officer={officer} found={found} query={query} />
      <SampleMembers members={members} all={good} />
      {!refusal && (
        <Form action={confirmImportAction}>
          <h2>Confirm this import</h2>
          <p>
            {`The new members are only on rolls that are frozen at least ${organisation.rules.importRollDays} days from now. All officers will be emailed, and the import can be undone for ${organisation.rules.importUndoDays} days.`}
          </p>
          <Hidden name="importId" value={found.id} />
          <CheckboxField
            name="checked"
            label="I have checked where this list comes from, and these people are members"
          />
          <SubmitButton>
            {`Import ${inThousands(good)} ${good === 1 ? 'member' : 'members'}`}
          </SubmitButton>
        </Form>
      )}
      <Form action={discardImportAction}>
        <Hidden name="importId" value={found.id} />
        <SubmitButton variant="plain">Discard this list</SubmitButton>
      </Form>
    </>
  )
}
