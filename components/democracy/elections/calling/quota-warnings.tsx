import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import type { QuotasNotMet } from '@/lib/democracy/elections/nominations/read-quotas-not-met'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  slug: string
  positions: QuotasNotMet[]
  until: string
  days: number
  reopen: FormAction
}

/** Posts that cannot be filled as their quotas ask, while somebody can still be found; afterwards the way on. */
export function QuotaWarnings({ slug, positions, until, days, reopen }: Props) {
  return positions.map(({ id, title, quotas, open }) => (
    <Notice key={id} kind="warning" title={`Too few candidates for the quotas: ${title}`}>
      <p>
        Nobody could be elected as {quotas.map((quota) => `“${quota}”`).join(' and ')}{' '}
        {quotas.length === 1 ? 'asks' : 'ask'}, going by what those who stand have declared.
      </p>
      {open ? (
        <p>Nominations close on {until}. Until then more members can be nominated.</p>
      ) : (
        <Form action={reopen}>
          <Hidden name="slug" value={slug} />
          <Hidden name="contestId" value={id} />
          <p>
            Voting cannot open like this. You can open nominations for {title} again, for {days}{' '}
            days. The other positions stay as they are, all later dates move by as many days, and
            every member is emailed.
          </p>
          <SubmitButton variant="warning">Open nominations for {title} again</SubmitButton>
        </Form>
      )}
    </Notice>
  ))
}
