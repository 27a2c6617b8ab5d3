import { Bar } from '@/components/charts/bar'

/** How many object, of so many who would stop it. */
export function ObjectionsBar({ count, needed }: { count: number; needed: number }) {
  return (
    <Bar
      label={count === 1 ? '1 objection' : `${count} objections`}
      value={`${needed} would stop it`}
      share={Math.min(1, count / needed)}
      tone="ink"
    />
  )
}
