import { type EndingKind, endingKinds } from './endings'

const what = ({ kind }: { kind: EndingKind }) => endingKinds[kind]?.toLowerCase() ?? kind

/** What stands in the audit about leaving, after the name of who did it. */
export const leavingSentences = {
  'membership-ending.proposed': (detail: { kind: EndingKind }) =>
    `recorded, for a second officer to confirm: ${what(detail)}`,
  'membership-ending.confirmed': (detail: { kind: EndingKind }) =>
    detail.kind === 'erasure'
      ? 'confirmed that this person asked by letter to be erased, which is done'
      : `confirmed what ended the membership: ${what(detail)}`,
  'membership-ending.declined': (detail: { kind: EndingKind }) =>
    `declined to confirm: ${what(detail)}`,
  'member.resigned': ({ number, offices }: { number: number; offices: number }) =>
    offices
      ? `left as member ${number}, and gave up ${offices === 1 ? 'an office' : `${offices} offices`}`
      : `left as member ${number}`,
}
