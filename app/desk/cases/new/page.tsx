import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { mostCaseCharacters } from '@/lib/membership/discipline/forms'
import { organisation } from '@/lib/organisation'
import { requireOfficer } from '../../require-officer'
import { proposeChargeAction } from './actions'

const title = 'Propose a case about a member'

export const metadata: Metadata = { title }

export default async function ProposeCase({ searchParams }: PageProps<'/desk/cases/new'>) {
  const { officer, refused } = await requireOfficer('/desk/cases/new')
  if (!officer) return refused
  const { complaint } = await searchParams
  const { rules, answerDays, chargeMonths } = organisation.discipline
  return (
    <Page title={title} back={<BackLink href="/desk/cases">Cases</BackLink>}>
      <p>
        A second officer has to confirm it; until then the member does not hear of it. Then they see
        these words and all evidence, and have {answerDays} days to answer. Nobody who complained,
        is named, or brings it decides it. Not decided in {chargeMonths} months, it drops.
      </p>
      <Form action={proposeChargeAction}>
        {typeof complaint === 'string' && <Hidden name="complaint" value={complaint} />}
        <TextField
          name="number"
          label="The member"
          hint="Their name or membership number"
          width={20}
        />
        <RadioGroup
          name="rule"
          legend="Which rule is it about?"
          options={Object.entries(rules).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          name="allegation"
          label="What is alleged?"
          hint="Say what the member is alleged to have done, when and where, and who says so. They are presumed innocent: write “It is alleged that …”."
          rows={8}
          limit={{ characters: mostCaseCharacters }}
        />
        <SubmitButton>Send to a second officer</SubmitButton>
      </Form>
    </Page>
  )
}
