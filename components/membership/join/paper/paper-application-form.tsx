'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { paperApplicationForm } from '@/lib/membership/join/paper/paper-application'
import { AboutYouFields } from '../about-you-form'
import { AgreementFields } from '../declaration-form'
import { DuesFields } from '../dues-form'
import { LabourMovementFields } from '../labour-movement-form'
import { RefereesFields } from '../referees-form'
import { sectionTitles } from '../section-titles'

const nothing = {}

/** An application from one sheet of paper: all that is asked online, in the same words, and what only the paper has. */
export function PaperApplicationForm({
  action,
  applicationId,
}: {
  action: FormAction
  /** Says that this is one application, however often the form is sent. */
  applicationId: string
}) {
  return (
    <CheckedForm action={action} schema={paperApplicationForm} long>
      <Hidden name="applicationId" value={applicationId} />
      <Fieldset legend={sectionTitles['about-you']} size="large">
        <AboutYouFields saved={nothing} />
        <TextField
          name="email"
          label="Email address (optional)"
          hint="If they have one, we email them a link to check what you typed. Without one they get letters by post."
          type="email"
          spellCheck={false}
          autoComplete="off"
          width={30}
        />
      </Fieldset>
      <Fieldset legend={sectionTitles['labour-movement']} size="large">
        <LabourMovementFields saved={nothing} />
      </Fieldset>
      <RefereesFields saved={nothing} />
      <Fieldset legend={sectionTitles.dues} size="large">
        <DuesFields saved={nothing} />
      </Fieldset>
      <Fieldset
        legend="What they signed"
        hint="Tick what stands on the paper above their signature, word for word. If a wording is another one, ask them to sign our current form."
        size="large"
      >
        <AgreementFields saved={nothing} />
        <DateField name="signedOn" legend="When did they sign it?" hint="For example, 27 3 2026" />
        <TextField
          name="paperKept"
          label="Where is the paper kept?"
          hint="For example, in the Secretary’s folder “Applications 2026”. We keep the paper, not a picture of it."
          width="full"
        />
      </Fieldset>
      <SubmitButton>Send the application</SubmitButton>
    </CheckedForm>
  )
}
