import 'server-only'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { SampleMembers } from '@/components/records/imports/sample-members'
import { StripeMatches } from '@/components/records/imports/stripe-matches'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PersonActor } from '@/lib/kernel/actor'
import { countsInWords, inThousands } from '@/lib/records/imports/import-summary'
import { basis } from '@/lib/records/imports/lawful-basis'
import { countAtStripe, type ImportView } from '@/lib/records/imports/read'
import { firstCandidates } from '@/lib/records/imports/read-rows'
import { discardImportAction, startImportAction } from './actions'
import { RejectedRows } from './rejected-rows'

type Props = {
  officer: PersonActor
  found: ImportView
  query: Record<string, string | string[] | undefined>
}

/** What would happen, before anything does. */
export async function ImportPreview({ officer, found, query }: Props) {
  const { good } = found.counts
  const [members, atStripe] = await Promise.all([
    firstCandidates(officer, found),
    countAtStripe(officer, found),
  ])
  return (
    <>
      <Notice title={countsInWords(found)}>Nobody is imported until you confirm below.</Notice>
      <RejectedRows officer={officer} found={found} query={query} />
      {atStripe && <StripeMatches {...atStripe} />}
      {good > 0 && <SampleMembers members={members} all={good} />}
      {good === 0 && (
        <Notice kind="warning" title="There is nobody to import">
          Correct the list and upload it again, or choose other columns.
        </Notice>
      )}
      {good > 0 && (
        <Form action={startImportAction}>
          <h2>Import them</h2>
          <p>
            We email nobody yet. Afterwards you can email them all, once, and you have 30 days to
            undo the whole import.
          </p>
          <Hidden name="importId" value={found.id} />
          <CheckboxField name="basis" label={basis} />
          <SubmitButton>
            Import {inThousands(good)} {good === 1 ? 'member' : 'members'}
          </SubmitButton>
        </Form>
      )}
      <ButtonLink href={`/desk/import/${found.id}?step=columns`} variant="secondary">
        Choose other columns
      </ButtonLink>
      <Form action={discardImportAction}>
        <Hidden name="importId" value={found.id} />
        <SubmitButton variant="plain">Discard this list</SubmitButton>
      </Form>
    </>
  )
}
