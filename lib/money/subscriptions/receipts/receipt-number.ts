import { dateOf } from '@/lib/kernel/calendar'

/** What a receipt is called, on the page, on paper and in a letter to the treasurer: its day, and the end of its id. */
export function receiptNumber({ id, occurredAt }: { id: string; occurredAt: Date }): string {
  return `${dateOf(occurredAt).replaceAll('-', '')}-${id.slice(-8).toUpperCase()}`
}
