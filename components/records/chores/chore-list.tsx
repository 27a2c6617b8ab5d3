import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { momentInWords } from '@/lib/kernel/calendar'

/** Something the site does by the clock, and how it went last. */
type Chore = {
  name: string
  does: string
  ranWellAt: Date | null
  failingSince: Date | null
  error: string | null
}

export function ChoreList({ chores }: { chores: readonly Chore[] }) {
  const failedFirst = [...chores].sort(
    (one, other) => Number(Boolean(other.failingSince)) - Number(Boolean(one.failingSince)),
  )
  return (
    <Table
      caption="Automatic tasks"
      captionHidden
      columns={[
        { key: 'does', head: 'Task' },
        { key: 'well', head: 'Last done' },
        { key: 'how', head: 'Status' },
      ]}
      rows={failedFirst.map(({ name, does, ranWellAt, failingSince, error }) => ({
        id: name,
        cells: {
          does,
          well: ranWellAt ? momentInWords(ranWellAt) : 'Not yet',
          how: failingSince ? (
            <>
              <Tag tone="attention">Failing</Tag>
              <p className="text-sm">since {momentInWords(failingSince)}</p>
              <p className="break-words text-ink-soft text-sm">
                {name}: {error}
              </p>
            </>
          ) : (
            <Tag tone={ranWellAt ? 'done' : 'neutral'}>{ranWellAt ? 'Done' : 'Waiting'}</Tag>
          ),
        },
      }))}
    />
  )
}
