/** How much of a whole, as a thin bar. The words beside it say the same, so it is hidden from those who listen. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  if (whole === 0) return null
  return (
    <svg aria-hidden="true" className="split-bar mt-2 block h-3 w-full" preserveAspectRatio="none">
      <rect width="100%" height="100%" className="fill-card" />
      <rect width={`${((part / whole) * 100).toFixed(2)}%`} height="100%" className="fill-ink" />
    </svg>
  )
}
