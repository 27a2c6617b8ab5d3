import type { Stamp } from '@/lib/money/subscriptions/contribution-card'

const looks = { paid: 'stamp', failed: 'stamp stamp-failed', due: 'stamp stamp-due' } as const

/** A stamp a month, as on a union card. For its member alone. */
export function ContributionCard({ stamps }: { stamps: readonly Stamp[] }) {
  return (
    <ol className="stamps">
      {stamps.map(({ state, words, when }) => (
        <li key={when}>
          <span className={looks[state]}>{words}</span>
          <span className="sr-only">, </span>
          {when}
        </li>
      ))}
    </ol>
  )
}
