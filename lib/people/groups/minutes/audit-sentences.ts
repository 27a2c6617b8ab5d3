import { inWords } from '@/lib/kernel/calendar'
import type { Group } from '@/lib/organisation'
import { groupName } from '../states'

type About = { group: Group; metOn: string }

const what = ({ group, metOn }: About) =>
  `the minutes of the ${groupName(group)} of ${inWords(metOn)}`

/** What happened to minutes, after the name of who did it. What stands in them is theirs alone. */
export const minutesSentences = {
  'minutes.started': (detail: About) => `began ${what(detail)}`,
  'minutes.written': ({ version, ...detail }: About & { version: number }) =>
    `wrote version ${version} of ${what(detail)}`,
  'minutes.approved': ({ version, ...detail }: About & { version: number }) =>
    `approved version ${version} of ${what(detail)}`,
}
