import 'server-only'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { StripeMatches } from '@/components/records/imports/stripe-matches'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { officerWith, organisation } from '@/lib/organisation'
import { countsInWords, inThousands } from '@/lib/records/imports/import-summary'
import { basis } from '@/lib/records/imports/lawful-basis'
import { countAtStripe } from '@/lib/records/imports/read'
import { prepareImportAction } from './actions'
import { ListAndEffect } from './list-and-effect'
import type { OpenImport } from './rejected-rows'

/** What would happen, before anything does. */
export async function ImportPreview({ officer, found, query }: OpenImport) {
  const { good } = found.counts
  const atStripe = await countAtStripe(officer, found)
  return (
    <>
      <Notice title={countsInWords(found)}>
        Nobody is imported until a second officer confirms it.
      </Notice>
      <ListAndEffect officer={officer} found={found} query={query} />
      {atStripe && <StripeMatches {...atStripe} />}
      {good === 0 && (
        <Notice kind="warning" title="There is nobody to import">
          Say below how its columns are written, or correct the list and upload it again.
        </Notice>
      )}
      {good > 0 && (
        <Form action={prepareImportAction}>
          <h2>Prepare the import</h2>
          <p>
            {`When you have prepared it, ${officerWith('imports.confirm')} has to confirm it. We email the new members nothing yet. Afterwards you can email them all, once, and you have ${organisation.rules.importUndoDays} days to undo the whole import.`}
          </p>
          <Hidden name="importId" value={found.id} />
          <CheckboxField name="basis" label={basis} />
          <SubmitButton>
            Prepare {inThousands(good)} {good === 1 ? 'member' : 'members'}
          </SubmitButton>
        </Form>
      )}
      <ButtonLink href={`/desk/import/${found.id}?step=columns`} variant="secondary">
        Choose columns and how they are written
      </ButtonLink>
    </>
  )
}
