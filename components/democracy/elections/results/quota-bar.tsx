import type { CandidateStanding } from '@/lib/democracy/elections/results/explained/counted-contest'

const fills: Record<CandidateStanding, string> = {
  elected: 'fill-ivy',
  excluded: 'fill-sunk stroke-rule-strong',
  'passed over': 'fill-sunk stroke-rule-strong',
  'in the running': 'fill-ink',
}

type Props = { votes: number; quota: number; standing: CandidateStanding }

/** Votes and quota as parts of the whole width. The number stands beside it, so nobody has to see it. */
export function QuotaBar({ votes, quota, standing }: Props) {
  if (votes <= 0) return null
  const at = percent(quota)
  return (
    <svg aria-hidden="true" className="bar mt-1 block h-[1.5rem] w-full overflow-visible">
      <rect x="0" y="3" width={percent(votes)} height="18" className={fills[standing]} />
      <line x1={at} x2={at} y1="0" y2="24" strokeWidth="6" className="stroke-paper" />
      <line
        x1={at}
        x2={at}
        y1="0"
        y2="24"
        strokeWidth="3"
        strokeDasharray="5 3"
        className="stroke-banner"
      />
    </svg>
  )
}

function percent(part: number) {
  return `${(part * 100).toFixed(2)}%`
}
