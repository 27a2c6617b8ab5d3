'use client'

import { ButtonRow } from '@/components/forms/button-row'
import { CheckStep } from '@/components/forms/check-step'
import { CheckedForm } from '@/components/forms/checked-form'
import { useField } from '@/components/forms/form-context'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { DuesFields } from '@/components/join/dues-form'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { dues } from '@/lib/join/sections/dues'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { action: FormAction; saved: Record<string, string>; now: string }

/** Another band, amount or interval: chosen, looked at with what the next payment would be, then done. */
export function ChangeForm({ action, saved, now }: Props) {
  return (
    <CheckedForm action={action} schema={dues}>
      <CheckStep
        title="Check what you would pay"
        fill={
          <>
            <DuesFields saved={saved} />
            <SubmitButton name="step" value="check">
              See what you would pay
            </SubmitButton>
          </>
        }
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
          { term: 'From then on', value: terms },
        ]}
      />
      <Notice title={preview}>Nothing is taken today.</Notice>
      {['band', 'interval', 'amount'].map((name) => (
        <Carried key={name} name={name} />
      ))}
      <ButtonRow>
        <SubmitButton name="step" value="send">
          Change what I pay
        </SubmitButton>
        <SubmitButton name="step" value="change" variant="plain">
          Choose something else
        </SubmitButton>
      </ButtonRow>
    </>
  )
}

/** What was chosen goes along unseen. */
function Carried({ name }: { name: string }) {
  const { value } = useField(name)
  return value && <Hidden name={name} value={value} />
}
