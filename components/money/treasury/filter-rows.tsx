import { type Filter, Filters } from '@/components/ui/filters'

/** Several rows of filters for one list, each with its numbers. */
export function FilterRows({ rows }: { rows: readonly { label: string; filters: Filter[] }[] }) {
  return (
    <div className="no-print space-y-5">
      {rows.map(({ label, filters }) => (
        <div key={label}>
          <p aria-hidden="true" className="text-ink-soft text-sm">
            {label}
          </p>
          <Filters label={label} filters={filters} />
        </div>
      ))}
    </div>
  )
}
