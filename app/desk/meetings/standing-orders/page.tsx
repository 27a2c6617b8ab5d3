import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Markdown } from '@/components/ui/markdown'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { standingOrdersWords } from '@/lib/democracy/meetings/standing-orders/forms'
import { getStandingOrders } from '@/lib/democracy/meetings/standing-orders/read-standing-orders'
import { speakingFacts } from '@/lib/democracy/meetings/standing-orders/speaking-facts'
import { dayInWords } from '@/lib/kernel/calendar'
import { confirmStandingOrdersAction, proposeStandingOrdersAction } from './actions'

export const metadata: Metadata = { title: 'Standing orders' }

const successMessages = {
  written: 'Saved. Another officer has to confirm this version.',
  confirmed: 'This version is in force now.',
}

export default async function DeskStandingOrders({
  searchParams,
}: PageProps<'/desk/meetings/standing-orders'>) {
  const { officer, refused } = await requireOfficer('/desk/meetings/standing-orders')
  if (!officer) return refused
  const orders = await getStandingOrders(officer)
  if (!orders?.mayPropose) return <PageNotFound />
  const { inForce, newest, waiting, mayConfirm } = orders
  const before = waiting ?? inForce
  return (
    <Page
      eyebrow="Standing orders"
      title={
        waiting ? `Version ${waiting.version} waits to be confirmed` : 'Change the standing orders'
      }
      lead="One officer writes the rules of debate, and another one puts them in force. Members read those that are in force."
      back={<BackLink href={'/desk/meetings' as Route}>Meetings</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {waiting && (
        <section aria-labelledby="waiting" className="flow">
          <SectionHeading id="waiting">
            {`Written on ${dayInWords(waiting.proposedAt)}`}
          </SectionHeading>
          <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
            <Markdown source={waiting.text} headings={3} />
          </article>
          <SummaryList title="How each meeting begins" rows={speakingFacts(waiting)} />
          {mayConfirm ? (
            <Form action={confirmStandingOrdersAction} decides>
              <Hidden name="version" value={waiting.version} />
              <SubmitButton>Put this version in force</SubmitButton>
            </Form>
          ) : (
            <p>You wrote this version, so another officer has to confirm it.</p>
          )}
        </section>
      )}
      <section aria-labelledby="write" className="flow">
        <SectionHeading id="write">Write a new version</SectionHeading>
        <Form action={proposeStandingOrdersAction} long>
          <Hidden name="after" value={newest} />
          <TextArea
            name="text"
            label="The rules of debate"
            hint="Lines that begin with ## are headings."
            rows={16}
            defaultValue={before?.text}
            limit={{ words: standingOrdersWords }}
          />
          <TextField
            name="minutes"
            label="Each speaks for"
            inputMode="numeric"
            width={4}
            suffix="minutes"
            defaultValue={String((before?.speakingSeconds ?? 180) / 60)}
          />
          <CheckboxField
            name="firstTimeFirst"
            label="Those who have not spoken yet come first"
            defaultChecked={before?.firstTimeFirst ?? true}
          />
          <CheckboxField
            name="quotaOrder"
            label="At least every second speaker counts for the quota"
            hint="Members say so themselves when they ask to speak."
            defaultChecked={before?.quotaOrder ?? false}
          />
          <SubmitButton variant={mayConfirm ? 'secondary' : 'primary'}>
            Save this version
          </SubmitButton>
        </Form>
      </section>
    </Page>
  )
}
