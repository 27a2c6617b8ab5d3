import { isolateName } from '@/lib/kernel/isolate-name'
import { memberNumberInWords } from './member-number'

/** Who somebody is, as officers read it: the name, and the number that tells two of the same name apart. Erased members keep the number. */
export function memberInWords({ name, number }: { name: string; number: number }): string {
  return `${isolateName(name || 'Name withheld')}, ${memberNumberInWords(number)}`
}
