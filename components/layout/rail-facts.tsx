import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

/** What is so, for a rail: a small word for what it is, and the fact under it. */
export function RailFacts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(({ term, value }) => (
        <div key={term} className="border-rule border-b py-2">
          <dt className="text-ink-soft leading-[1.3]">{term}</dt>
          <dd className="font-bold leading-[1.35]">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
