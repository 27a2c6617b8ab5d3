export type LifeLinePiece = { kind: string; label: string; from: string; coming?: boolean }

const grounds: Record<string, string> = {
  applied: 'bg-sunk',
  before: 'bg-ivy text-card',
  provisional: 'bg-sunk',
  good: 'bg-ivy text-card',
  grace: 'bg-highlight text-ink',
  lapsed: 'bg-sunk',
  suspended: 'bg-plum text-card',
  died: 'bg-ink text-paper',
  resigned: 'bg-ink text-paper',
  expelled: 'bg-ink text-paper',
}

/** A membership from the application to today, and what comes of it if nothing is done. The words say it; the colours help. */
export function LifeLine({ pieces }: { pieces: readonly LifeLinePiece[] }) {
  return (
    <ol
      aria-label="The membership so far"
      className="grid border-2 border-ink text-sm leading-[1.25] sm:flex"
    >
      {pieces.map(({ kind, label, from, coming }) => (
        <li
          key={`${kind} ${from}`}
          className={`min-w-0 max-w-none flex-1 px-3 py-2 not-first:border-ink not-first:border-t-2 sm:not-first:border-t-0 sm:not-first:border-l-2 ${coming ? 'hatched' : (grounds[kind] ?? 'bg-sunk')}`}
        >
          <span className={coming ? 'inline-block bg-paper px-1' : 'font-bold'}>{label}</span>{' '}
          <span className={`block ${coming ? 'w-fit bg-paper px-1' : ''}`}>
            {coming ? 'on ' : 'from '}
            {from}
          </span>
        </li>
      ))}
    </ol>
  )
}
