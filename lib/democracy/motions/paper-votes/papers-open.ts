import { addDays } from '@/lib/kernel/calendar'

/** For so many days before the close votes on paper can be entered: until then the envelopes gather unopened, so that they can be mixed. */
const daysToOpenPapers = 2

export function papersOpenFrom({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }): Date {
  const from = addDays(closesAt, -daysToOpenPapers)
  return from > opensAt ? from : opensAt
}
