'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { requisitionDateForm } from '@/lib/democracy/meetings/requisitions/forms'
import type { FormAction } from '@/lib/kernel/forms'
import { WhenAndWhereFields } from './when-and-where-fields'

type Props = {
  number: number
  example: { day: string; month: string; year: string }
  action: FormAction
}

/** When and where a meeting is that its callers call themselves. */
export function RequisitionDateForm({ number, example, action }: Props) {
  return (
    <CheckedForm action={action} schema={requisitionDateForm} long>
      <Hidden name="number" value={number} />
      <WhenAndWhereFields
        example={example}
        hints={{
          venue: 'For example, Old Town Hall, West Street',
          town: 'For example, Gateshead',
          onlineLink:
            'For example, https://meet.example/our-room. Members see it on the page of the meeting.',
        }}
      />
      <SubmitButton>Propose this date</SubmitButton>
    </CheckedForm>
  )
}
