import { inBoxes, moments, startingOn } from '@/lib/democracy/elections/calling/timetable'
import { newId } from '@/lib/kernel/ids'

const dates = startingOn('2027-03-08')

/** What the form of a call sends, filled in for the Co-Chairs and the Treasurer. */
export function callFormFields(): Record<string, string | string[]> {
  const boxes = moments.flatMap((moment) => {
    const { day, month, year, time } = inBoxes(dates[moment])
    return [
      [`${moment}Day`, day],
      [`${moment}Month`, month],
      [`${moment}Year`, year],
      [`${moment}Time`, time],
    ]
  })
  return {
    ...Object.fromEntries(boxes),
    id: newId(),
    title: ' Officers  2027 ',
    kind: 'officers',
    returningOfficer: 'NELL-0007',
    offices: ['treasurer', 'co-chair'],
    'co-chairSeats': '2',
    'co-chairCounting': 'stv',
    'co-chairLeast-women': '1',
    treasurerSeats: '1',
    treasurerCounting: 'stv',
    termDay: '1',
    termMonth: '5',
    termYear: '2027',
  }
}
