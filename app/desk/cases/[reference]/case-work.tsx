import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { SectionHeading } from '@/components/layout/section-heading'
import { CaseFileForm } from '@/components/membership/discipline/case-file-form'
import { Details } from '@/components/ui/details'
import { mostCaseCharacters, panelFields } from '@/lib/membership/discipline/forms'
import { measureKinds } from '@/lib/membership/discipline/measures'
import { effectOf } from '@/lib/membership/discipline/outcomes'
import type { CaseAsRead } from '@/lib/membership/discipline/read'
import { organisation } from '@/lib/organisation'
import {
  addEvidenceAction,
  giveTimeAction,
  namePanelAction,
  proposeMeasureAction,
  proposeReinstatementAction,
} from './actions'

/** What officers can do in a case as it stands. */
export function CaseWork({ found, problem }: { found: CaseAsRead; problem?: string }) {
  const { reference, state, running, stage } = found
  const takesEvidence = state === 'proposed' || running
  const undo =
    (state === 'decided' && effectOf(found.outcome ?? '') !== 'nothing') ||
    (state === 'appeal-decided' && effectOf(found.appealOutcome ?? '') !== 'nothing')
  if (!takesEvidence && !undo) return null
  const { panelSize, evidenceDays } = organisation.discipline
  return (
    <section aria-labelledby="work" className="flow">
      <SectionHeading id="work">What you can do</SectionHeading>
      {found.toName && (
        <Form action={namePanelAction}>
          <p>
            {stage === 'first' ? 'Name the members who decide it' : 'Name who hears the appeal'}:{' '}
            {panelSize} members in good standing who have no part in this case. From then on you
            look after the case, and do not decide it.
          </p>
          <Hidden name="reference" value={reference} />
          {panelFields.map((name, place) => (
            <TextField
              key={name}
              name={name}
              label={`Member ${place + 1}`}
              hint="Their name or membership number"
              width={20}
            />
          ))}
          <SubmitButton>
            {stage === 'first' ? 'Name who decides' : 'Name who hears the appeal'}
          </SubmitButton>
        </Form>
      )}
      {takesEvidence && (
        <Details summary="Add evidence">
          <p>
            The member sees it{' '}
            {state === 'proposed' ? 'as soon as the case is brought' : 'straight away'}. Nothing is
            decided on it before they had {evidenceDays} days to read it, so it comes in time to
            decide on it before the case drops. From then on you are someone who looked into this,
            and do not decide it.
          </p>
          <Form action={addEvidenceAction}>
            <Hidden name="reference" value={reference} />
            <TextArea
              name="words"
              label="What somebody said, or what you found"
              rows={6}
              limit={{ characters: mostCaseCharacters }}
            />
            <SubmitButton variant="secondary">Add it</SubmitButton>
          </Form>
          <CaseFileForm
            address={`/membership/cases/${reference}/files?at=desk`}
            problem={problem}
          />
        </Details>
      )}
      {state === 'open' && running && (
        <Details summary="Give more time to answer" open={Boolean(found.timeAsked)}>
          <Form action={giveTimeAction}>
            <Hidden name="reference" value={reference} />
            <DateField
              name="until"
              legend="Answer by"
              hint={`At least ${evidenceDays} days before the case drops. For example, 27 3 2027`}
            />
            <SubmitButton variant="secondary">Give more time</SubmitButton>
          </Form>
        </Details>
      )}
      {running && (
        <Details summary="Extend the case, or suspend the member until the decision">
          <p>Two officers have to agree. The member reads the reason.</p>
          <Form action={proposeMeasureAction}>
            <Hidden name="reference" value={reference} />
            <RadioGroup
              name="kind"
              legend="What?"
              options={[
                { value: 'extension', label: measureKinds.extension },
                ...(state === 'open'
                  ? [{ value: 'suspension', label: measureKinds.suspension }]
                  : []),
              ]}
            />
            <DateField name="until" legend="Until" hint="For example, 27 3 2027" />
            <TextArea name="reason" label="The reason" rows={4} />
            <SubmitButton variant="secondary">Send to a second officer</SubmitButton>
          </Form>
        </Details>
      )}
      {undo && (
        <Details summary="Take the member back">
          <p>
            Two officers have to agree. What was decided has no effect from then on, and their
            address is no longer flagged.
          </p>
          <Form action={proposeReinstatementAction}>
            <Hidden name="reference" value={reference} />
            <Hidden name="kind" value="reinstatement" />
            <TextArea name="reason" label="The reason" rows={4} />
            <SubmitButton variant="secondary">Send to a second officer</SubmitButton>
          </Form>
        </Details>
      )}
    </section>
  )
}
