import 'server-only'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Notice } from '@/components/ui/notice'
import { officerWith, organisation } from '@/lib/organisation'
import { inThousands } from '@/lib/records/imports/import-summary'
import { getImportWaits, getPreparer } from '@/lib/records/imports/read'
import { confirmImportAction } from './actions'
import { ListAndEffect } from './list-and-effect'
import type { OpenImport } from './rejected-rows'

/** An import that one officer has prepared, for another to confirm or discard. */
export async function ImportToConfirm({ officer, found, query }: OpenImport) {
  const { good } = found.counts
  const preparedBy = await getPreparer(officer, found)
  const { refusal, ...waits } = await getImportWaits(officer, found)
  return (
    <>
      {refusal && !waits.spent && (
        <Notice title="Waiting for a second officer">
          {`Nobody is imported until ${officerWith('imports.confirm')} confirms it. We have emailed them.`}
        </Notice>
      )}
      <WaitsUntil {...waits} />
      <ListAndEffect officer={officer} found={found} query={query} preparedBy={preparedBy} />
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
    </>
  )
}
