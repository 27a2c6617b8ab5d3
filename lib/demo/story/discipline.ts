import { visitor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { sendComplaint } from '@/lib/membership/complaints/send-complaint'
import { addEvidence, answerCharge } from '@/lib/membership/discipline/add-paper'
import { confirmMeasure, proposeMeasure } from '@/lib/membership/discipline/measure'
import { nameCompanion } from '@/lib/membership/discipline/name-companion'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { bringCharge } from '@/lib/membership/discipline/settle-charge'
import { organisation } from '@/lib/organisation'
import { member, type Officers } from './founding'
import { as } from './joining'

/** A member of whom something is alleged, brought five weeks ago and now in its second month, and suspended until it is decided. */
export async function bringStoryCase(officers: Officers) {
  const frank = await member('frank')
  const [tom, kwame] = [await as(officers.tom.personId), await as(officers.kwame.personId)]
  const { reference } = await proposeCharge(tom, {
    number: frank.member!.number,
    rule: organisation.discipline.rules.confidentiality!,
    allegation:
      'It is alleged that on two evenings in the autumn Frank Garrity passed notes of a closed planning meeting to someone outside the group. A member who was there says so. Frank has not been asked before.',
  })
  await addEvidence(tom, {
    reference,
    words:
      'A member says that they saw the notes on someone else’s phone, two days after the meeting.',
  })
  await bringCharge(kwame, { reference })
  const suspension = { reference, kind: 'suspension' as const }
  const { measureId } = await proposeMeasure(tom, {
    ...suspension,
    reason: 'The next planning meeting is in two weeks, and the notes are about it.',
    until: dateOf(addDays(now(), 75)),
  })
  await confirmMeasure(kwame, { reference, measureId })
  return reference
}

/** He answers while he is suspended, and says who goes with him. */
export async function answerStoryCase(reference: string) {
  const frank = await member('frank')
  await answerCharge(frank, {
    reference,
    words:
      'I took the notes home and nowhere else. On the second evening I was on shift at the depot: ask for the rota. I would like to know which phone it was.',
  })
  await nameCompanion(frank, { reference, companion: 'Bert Oswald, my union rep' })
}

/** Somebody from outside complains, and nobody has answered yet. */
export async function complainInStory() {
  await sendComplaint(visitor, {
    kind: 'data',
    words:
      'I signed a petition at your stall in Durham and never asked for anything else. Since then I have had two letters. Please tell me where you keep my address, and remove it.',
    officers: [],
    mayBeNamed: 'no',
    name: 'Edith Stobbart',
    email: 'edith.stobbart@post.example',
  })
}
