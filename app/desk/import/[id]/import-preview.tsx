import 'server-only'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ImportEffect } from '@/components/records/imports/import-effect'
import { SampleMembers } from '@/components/records/imports/sample-members'
import { StripeMatches } from '@/components/records/imports/stripe-matches'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PersonActor } from '@/lib/kernel/actor'
import { officerWith, organisation } from '@/lib/organisation'
import { countsInWords, inThousands } from '@/lib/records/imports/import-summary'
import { basis } from '@/lib/records/imports/lawful-basis'
import { countAtStripe, countVoters, type ImportView } from '@/lib/records/imports/read'
import { firstCandidates } from '@/lib/records/imports/read-rows'
import { discardImportAction, prepareImportAction } from './actions'
import { RejectedRows } from './rejected-rows'

type Props = {
  officer: PersonActor
  found: ImportView
  query: Record<string, string | string[] | undefined>
}

/** What would happen, before anything does. */
export async function ImportPreview({ officer, found, query }: Props) {
  const { good } = found.counts
  const [members, atStripe, voters] = await Promise.all([
    firstCandidates(officer, found),
    countAtStripe(officer, found),
    countVoters(officer),
  ])
  return (
    <>
      <Notice title={countsInWords(found)}>
        Nobody is imported until a second officer confirms it.
      </Notice>
      {found.report && good > 0 && (
        <ImportEffect
          report={found.report}
          good={good}
          known={found.counts.known}
          voters={voters}
        />
      )}
      <RejectedRows officer={officer} found={found} query={query} />
      {atStripe && <StripeMatches {...atStripe} />}
      {good > 0 && <SampleMembers members={members} all={good} />}
      {good === 0 && (
        <Notice kind="warning" title="There is nobody to import">
          Correct the list and upload it again, or choose other columns.
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
        Choose other columns
      </ButtonLink>
      <Form action={discardImportAction}>
        <Hidden name="importId" value={found.id} />
        <SubmitButton variant="plain">Discard this list</SubmitButton>
      </Form>
    </>
  )
}
