import { isolateName } from '@/lib/kernel/isolate-name'

type Move = {
  id: string
  by: string
  on: string
  reason: string
  dates: readonly { words: string; from: string; to: string }[]
}

/** How dates were moved after the call: which, by whom and why. */
export function MovedDates({ moves }: { moves: readonly Move[] }) {
  return moves.map(({ id, by, on, reason, dates }) => (
    <section key={id} className="flow border-rule border-t-2 pt-3 [--flow:0.5rem]">
      <h3>{`Moved on ${on} by ${isolateName(by)}`}</h3>
      <p>{reason}</p>
      <ul className="bullets text-sm">
        {dates.map(({ words, from, to }) => (
          <li key={words}>{`${words}: ${to}, instead of ${from}`}</li>
        ))}
      </ul>
    </section>
  ))
}
