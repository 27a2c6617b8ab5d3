'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { eventNeedsForm } from '@/lib/movement/events/forms'
import { NeedsField } from './needs-field'

type Props = { action: FormAction; number: number; needs: string; keptDays: number }

/** What somebody who comes needs to take part. */
export function EventNeedsForm({ action, number, needs, keptDays }: Props) {
  return (
    <CheckedForm action={action} schema={eventNeedsForm}>
      <Hidden name="number" value={number} />
      <NeedsField needs={needs} keptDays={keptDays} />
      <SubmitButton variant="secondary">Save what I need</SubmitButton>
    </CheckedForm>
  )
}
