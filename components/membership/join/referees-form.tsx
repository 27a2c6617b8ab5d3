'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Fieldset } from '@/components/forms/fieldset'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { referees } from '@/lib/membership/join/sections/referees'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import type { SectionFormProps } from './section-form'

export function RefereesForm({ action, saved, seen }: SectionFormProps) {
  return (
    <CheckedForm action={action} schema={referees} long>
      <Hidden name="seen" value={seen} />
      <RefereesFields saved={saved} />
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}

/** Two members who vouch. */
export function RefereesFields({ saved }: Pick<SectionFormProps, 'saved'>) {
  return (
    <>
      <Referee place="proposer" legend="Your proposer" saved={saved} />
      <Referee place="seconder" legend="Your seconder" saved={saved} />
    </>
  )
}

type RefereeProps = {
  place: 'proposer' | 'seconder'
  legend: string
  saved: Record<string, string>
}

function Referee({ place, legend, saved }: RefereeProps) {
  return (
    <Fieldset legend={legend} size="large">
      <TextField
        name={`${place}Name`}
        label={`Name of your ${place}`}
        width={30}
        defaultValue={saved[`${place}Name`]}
      />
      <TextField
        name={`${place}Contact`}
        label={`Email address or membership number of your ${place}`}
        hint={`The address they use with us, or a number like ${memberNumberInWords(42)}. We only use it to ask for the reference.`}
        width={30}
        spellCheck={false}
        defaultValue={saved[`${place}Contact`]}
      />
    </Fieldset>
  )
}
