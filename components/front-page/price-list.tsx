import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { inPounds } from '@/lib/kernel/money'
import { ownAmountCap } from '@/lib/money/subscriptions/bands'
import { type Band, bands, isFree, organisation } from '@/lib/organisation'

/** The bands and what each costs, straight from the profile, each with the way to join on it. */
export function PriceList() {
  return (
    <ul className="prices">
      {bands.map((band) => (
        <Price key={band} band={band} />
      ))}
    </ul>
  )
}

function Price({ band }: { band: Band }) {
  const { name, forWhom, monthPence, yearPence } = organisation.bands[band]
  const from = ownAmountCap(band) === undefined ? '' : 'from '
  return (
    <li>
      <h3>{name}</h3>
      <p>
        {from}
        <span className="price">{inPounds(monthPence)}</span>
        {monthPence > 0 && ' a month'}
      </p>
      <p className="font-bold">
        {yearPence > 0 ? `or ${from}${inPounds(yearPence)} a year` : 'Nothing to pay, ever'}
      </p>
      <p>{forWhom}</p>
      <p className="mt-auto flex flex-col pt-3">
        <ButtonLink row variant="secondary" href={`/join?band=${band}` as Route}>
          {joinFor(band)}
        </ButtonLink>
      </p>
    </li>
  )
}

function joinFor(band: Band): string {
  if (isFree(band)) return 'Join free'
  if (ownAmountCap(band) !== undefined) return 'Choose how much'
  return `Join for ${inPounds(organisation.bands[band].monthPence)}`
}
