'use client'

import type { ReactNode } from 'react'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { declaration, declarations } from '@/lib/membership/join/sections/declaration'
import { currentVersion, currentWording } from '@/lib/people/members/wordings'
import type { SectionFormProps } from './section-form'

/** Each agreement is a tick of its own. What is sent is the version of the words that stood here. */
export function DeclarationForm({
  action,
  saved,
  seen,
  hints = {},
}: SectionFormProps & { hints?: Record<string, ReactNode> }) {
  return (
    <CheckedForm action={action} schema={declaration}>
      <Hidden name="seen" value={seen} />
      <AgreementFields saved={saved} hints={hints} />
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}

/** A tick a wording. */
export function AgreementFields({
  saved,
  hints = {},
}: Pick<SectionFormProps, 'saved'> & { hints?: Record<string, ReactNode> }) {
  return (
    <>
      {declarations.map((wording) => {
        const version = String(currentVersion(wording))
        return (
          <CheckboxField
            key={wording}
            name={wording}
            label={currentWording(wording)}
            hint={hints[wording]}
            value={version}
            defaultChecked={saved[wording] === version}
          />
        )
      })}
    </>
  )
}
