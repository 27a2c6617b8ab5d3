import { inPounds } from '@/lib/kernel/money'
import { ownAmountCap } from '@/lib/money/subscriptions/bands'
import { bands, organisation } from '@/lib/organisation'

/** The bands and what each costs, straight from the profile. */
export function PriceList() {
  return (
    <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
      {bands.map((band) => (
        <Price key={band} {...organisation.bands[band]} open={ownAmountCap(band) !== undefined} />
      ))}
    </ul>
  )
}

type PriceProps = {
  name: string
  forWhom: string
  monthPence: number
  yearPence: number
  /** From this amount up. */
  open: boolean
}

function Price({ name, forWhom, monthPence, yearPence, open }: PriceProps) {
  const from = open ? 'from ' : ''
  return (
    <li className="border-banner border-t-8 pt-3">
      <h3 className="text-xl">{name}</h3>
      <p className="mt-3">
        {from}
        <span className="headline text-5xl leading-none">{inPounds(monthPence)}</span>
        {monthPence > 0 && ' a month'}
      </p>
      <p className="font-bold">
        {yearPence > 0 ? `or ${from}${inPounds(yearPence)} a year` : 'Nothing to pay, ever'}
      </p>
      <p className="mt-3">{forWhom}</p>
    </li>
  )
}
