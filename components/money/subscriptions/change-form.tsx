'use client'

import { CheckStep } from '@/components/forms/check-step'
import { CheckedForm } from '@/components/forms/checked-form'
import { useField } from '@/components/forms/form-context'
import { Hidden } from '@/components/forms/hidden'
import { DuesFields } from '@/components/membership/join/dues-form'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/lib/kernel/forms'
import { dues } from '@/lib/membership/join/sections/dues'

type Props = { action: FormAction; saved: Record<string, string>; now: string }

/** Another band, amount or interval: chosen, checked with what the next payment would be, then done. */
export function ChangeForm({ action, saved, now }: Props) {
  return (
    <CheckedForm action={action} schema={dues}>
      <CheckStep
        title="Check what you would pay"
        look="See what you would pay"
        send="Change what I pay"
        change="Choose something else"
        fill={<DuesFields saved={saved} />}
        check={<Check now={now} />}
      />
    </CheckedForm>
  )
}

function Check({ now }: { now: string }) {
  const [terms, preview] = [useField('terms').value, useField('preview').value]
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Now', value: now },
          { term: 'From your next payment', value: terms },
        ]}
      />
      <Notice title={preview}>We will take nothing today.</Notice>
      {['band', 'interval', 'suggested', 'amount', 'savedAmount'].map((name) => (
        <Carried key={name} name={name} />
      ))}
    </>
  )
}

/** What was chosen goes along unseen. */
function Carried({ name }: { name: string }) {
  const { value } = useField(name)
  return value && <Hidden name={name} value={value} />
}
