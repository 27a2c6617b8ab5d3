'use client'

import type { ReactNode } from 'react'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckedForm } from '@/components/forms/checked-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { declaration, declarations } from '@/lib/membership/join/sections/declaration'
import { currentVersion, currentWording } from '@/lib/people/members/wordings'
import type { SectionFormProps } from './section-form'

/** Each agreement is a tick of its own. What is sent is the version of the words that stood here. */
export function DeclarationForm({
  action,
  saved,
  hints = {},
}: SectionFormProps & { hints?: Record<string, ReactNode> }) {
  return (
    <CheckedForm action={action} schema={declaration}>
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
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}
