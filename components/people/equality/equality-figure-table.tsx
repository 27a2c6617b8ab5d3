import { NumberBars } from '@/components/charts/number-bars'
import { Table } from '@/components/ui/table'
import type { PublishedFigure } from '@/lib/people/equality/read-figures'

type Props = { figure: PublishedFigure; region?: string }

const tooFew = 'Too few to show'

/** One published figure: the picture of what is shown, and all of it as a table beside the region. */
export function EqualityFigureTable({ figure: { title, lines }, region }: Props) {
  const shown = lines.filter(({ about }) => about !== null)
  const inRegion = region !== undefined && lines.some(({ regionPercent }) => regionPercent)
  const shares = lines.some(({ percent }) => percent !== undefined)
  return (
    <>
      {shown.length > 0 && (
        <NumberBars
          label={title}
          lines={shown.map(({ label, about }) => ({
            label,
            count: about!,
            shown: `about ${about!.toLocaleString('en-GB')}`,
          }))}
        />
      )}
      <Table
        caption={title}
        captionHidden
        stacks
        columns={[
          { key: 'answer', head: 'Answer' },
          { key: 'about', head: 'Members', numeric: true },
          ...(shares ? [{ key: 'share', head: 'Share', numeric: true }] : []),
          ...(inRegion ? [{ key: 'region', head: region, numeric: true }] : []),
        ]}
        rows={lines.map(({ label, about, percent, regionPercent }) => ({
          id: label,
          cells: {
            answer: label,
            about: about === null ? tooFew : `about ${about.toLocaleString('en-GB')}`,
            share: percent === undefined ? '' : `about ${percent}%`,
            region: regionPercent === undefined ? '' : `${regionPercent.toFixed(1)}%`,
          },
        }))}
      />
    </>
  )
}
