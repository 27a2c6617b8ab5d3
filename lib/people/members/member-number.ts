import { organisation } from '@/lib/organisation'

/** A member's number as it stands on their card: "NELL-0042". */
export function memberNumberInWords(number: number): string {
  return `${organisation.memberNumberPrefix}-${String(number).padStart(4, '0')}`
}

/** Reads "NELL-0042", "nell 42", "NELL – 42" and "42" as a membership number. */
export function memberNumberIn(text: string): number | undefined {
  const match = new RegExp(
    `^(?:${organisation.memberNumberPrefix})?[\\s#\u2010-\u2015-]*(\\d{1,9})$`,
    'i',
  ).exec(text.trim())
  return match ? Number(match[1]) : undefined
}
