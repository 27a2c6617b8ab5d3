import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import type { Standing } from '@/lib/kernel/actor'
import { standingNames } from '@/lib/money/treasury/lists/filters'
import { type Band, bands, organisation } from '@/lib/organisation'

type Count = { standing: Standing; band: Band | null; count: number }

type Props = {
  counts: readonly Count[]
  /** Where the names are, for those who may see them. */
  list?: (standing: Standing) => Route
}

/** All members there are and were, by how they stand and what they pay; no row and no column for nobody. */
export function MembersByStanding({ counts, list }: Props) {
  const counted = (test: (one: Count) => boolean) =>
    counts.some((one) => one.count > 0 && test(one))
  const columns = [...bands, null].filter((band) => counted((one) => one.band === band))
  const rows = (Object.keys(standingNames) as Standing[]).filter((standing) =>
    counted((one) => one.standing === standing),
  )
  const number = (...wanted: ((one: Count) => boolean)[]) =>
    counts
      .filter((one) => wanted.every((is) => is(one)))
      .reduce((sum, { count }) => sum + count, 0)
      .toLocaleString('en-GB')
  const inBand = (band: Band | null) => (one: Count) => one.band === band
  const cells = (...wanted: ((one: Count) => boolean)[]) => ({
    ...Object.fromEntries(columns.map((band) => [band ?? 'none', number(inBand(band), ...wanted)])),
    all: <b>{number(...wanted)}</b>,
  })
  return (
    <Table
      caption="Members by standing and band"
      captionHidden
      columns={[
        { key: 'standing', head: 'Standing' },
        ...columns.map((band) => ({
          key: band ?? 'none',
          head: band ? organisation.bands[band].name : 'None',
          numeric: true,
        })),
        { key: 'all', head: 'Total', numeric: true },
      ]}
      rows={rows.map((standing) => ({
        id: standing,
        cells: {
          standing: list ? (
            <Link href={list(standing)} prefetch={false}>
              {standingNames[standing]}
            </Link>
          ) : (
            standingNames[standing]
          ),
          ...cells((one) => one.standing === standing),
        },
      }))}
      foot={{ standing: 'Total', ...cells() }}
    />
  )
}
