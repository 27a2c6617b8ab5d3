import type { Route } from 'next'
import Link from 'next/link'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import type { Amendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** Before a vote is called: what of its amendments is open, and the text that would be voted on. */
export function AmendmentsAtDesk({
  number,
  undecided,
  merged,
}: Pick<Amendments, 'undecided' | 'merged'> & { number: number }) {
  if (undecided > 0) {
    return (
      <Notice
        kind="warning"
        title={`${capital(countInWords(undecided))} ${undecided === 1 ? 'amendment has' : 'amendments have'} to be decided before a vote is called`}
      >
        <p>
          <Link href={`/desk/motions/${number}/amendments` as Route}>Decide on amendments</Link>
        </p>
      </Notice>
    )
  }
  if (!merged) return null
  return (
    <section aria-labelledby="merged" className="flow">
      <h2 id="merged">The text that would be voted on</h2>
      <p>{`With ${merged.amendments.map((one) => `A${one}`).join(', ')}. Calling the vote fixes it.`}</p>
      <div className="border-3 border-ink bg-card p-5 sm:p-8">
        <Markdown source={merged.text} />
      </div>
    </section>
  )
}
