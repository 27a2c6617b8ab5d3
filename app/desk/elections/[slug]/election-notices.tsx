import { VoidElectionForm } from '@/components/democracy/elections/calling/desk-forms'
import { Notice } from '@/components/ui/notice'
import type { findBrokenRule } from '@/lib/democracy/elections/closing/closed-figures'
import type { Election } from '@/lib/democracy/elections/read'
import type { FormAction } from '@/lib/kernel/forms'
import { type RefusalCode, refusals } from '@/lib/kernel/refusals'

type Props = {
  election: Election
  /** What the viewer has to do before they can act here. */
  wants?: RefusalCode
  /** Which rule the figures at the close break. */
  rule: Awaited<ReturnType<typeof findBrokenRule>>
  voidElection: FormAction
}

/** What stands in the way of everything else on this page. */
export function ElectionNotices({ election, wants, rule, voidElection }: Props) {
  const { slug, cancelReason, voidWords, own } = election
  return (
    <>
      {cancelReason && <Notice title="Cancelled">{cancelReason}</Notice>}
      {voidWords && <Notice title="Not counted">{voidWords}</Notice>}
      {wants && (
        <Notice kind="warning" title={refusals[wants]}>
          <p>
            <a href={`/membership/second-factor?next=/desk/elections/${slug}`}>
              Use your app or passkey
            </a>
          </p>
        </Notice>
      )}
      {rule && own && <VoidElectionForm slug={slug} rule={rule} action={voidElection} />}
    </>
  )
}
