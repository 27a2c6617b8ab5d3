import { doWaitingJobs } from '@/lib/jobs/runner'
import type { PersonActor } from '@/lib/kernel/actor'
import { confirmLetter } from '@/lib/people/letters/confirm-letter'
import type { Audience } from '@/lib/people/letters/forms'
import { proposeLetter } from '@/lib/people/letters/propose-letter'
import { getLetter } from '@/lib/people/letters/read'
import { writeLetter } from '@/lib/people/letters/write-letter'
import { chooseTopics } from '@/lib/people/topics/choose-topics'
import { savedListFilter } from '@/lib/records/members-list/filters'
import { saveList } from '@/lib/records/members-list/saved-lists/save-list'
import { member, type Officers } from './founding'
import { as } from './joining'
import { daysAgo } from './story-clock'

/** Some members ask for letters: one has gone to those who did, a notice to everybody is on its way, and a list of members is saved to write to. */
export async function tellLetters(officers: Officers, members: PersonActor[]) {
  const hannah = await member('hannah')
  await saveList(await as(officers.tom.personId), {
    name: 'In good standing in Hexham',
    shared: true,
    filter: savedListFilter.parse({ standing: 'good', place: 'Hexham' }),
  })
  await chooseTopics(hannah, { personId: hannah.personId, chosen: ['news', 'training'] })
  for (const { personId, ...person } of members.filter((_, place) => place % 4 === 0))
    await chooseTopics({ ...person, personId }, { personId, chosen: ['news'] })
  await send(officers, {
    audience: { topic: 'news', reach: 'everyone' },
    subject: 'A busy month, and what comes next',
    text: `Thank you, {name}: it has been a good month.

## What we did

- Forty of us learned to speak without notes, and **twelve** did it in public for the first time.
- We agreed our motion on warm homes, and two branches have taken it up.

## What comes next

The next practice afternoon is in Durham. Bring somebody who has never been.`,
    sendAt: null,
  })
  await doWaitingJobs()
  await send(officers, {
    audience: { topic: null, reach: 'members' },
    subject: 'Ordinary meeting on the 14th at 7pm',
    text: `The next ordinary meeting is on the 14th at 7pm, in Trinity Hall, Durham, and online.

1. Minutes
2. Motions
3. Report of the Treasurer

The papers are on the site a week before.`,
    sendAt: daysAgo(-3, '18:00'),
  })
}

type Told = { audience: Audience; subject: string; text: string; sendAt: Date | null }

async function send({ tom, maureen }: Officers, { sendAt, ...written }: Told) {
  const { number } = await writeLetter(tom, written)
  await proposeLetter(tom, { number, sendAt })
  const { mark } = (await getLetter(maureen, number))!
  await confirmLetter(maureen, { number, read: mark })
}
