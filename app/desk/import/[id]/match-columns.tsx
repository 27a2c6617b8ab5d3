import 'server-only'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { MappingFields } from '@/components/records/imports/mapping-fields'
import { SampleRows } from '@/components/records/imports/sample-rows'
import type { PersonActor } from '@/lib/kernel/actor'
import type { ImportView } from '@/lib/records/imports/read'
import { firstCells } from '@/lib/records/imports/read-rows'
import { checkImportAction } from './actions'

type Props = { officer: PersonActor; found: ImportView }

/** Which column is which. */
export async function MatchColumns({ officer, found }: Props) {
  const headings = found.columns.map(({ heading }) => heading)
  const phones = found.columns.find(({ heading }) => heading === found.mapping.phone)
  return (
    <>
      <SampleRows headings={headings} rows={await firstCells(officer, found)} />
      <Form action={checkImportAction}>
        <Hidden name="importId" value={found.id} />
        <MappingFields
          headings={headings}
          mapping={found.mapping}
          chosen={found.repairs}
          lostStart={phones?.lostStart ?? 0}
          bandOtherwise={found.bandOtherwise}
        />
        <SubmitButton>Check the rows</SubmitButton>
      </Form>
    </>
  )
}
