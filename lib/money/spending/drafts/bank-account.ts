import { z } from 'zod'
import { line } from '@/lib/kernel/text-fields'

/** Where a claim is paid to. Only the shape is checked: whether there is such an account, the bank knows. Pure. */
export type BankAccount = { name: string; sortCode: string; accountNumber: string }

const digits = (typed: string) => typed.replace(/[\s-]/g, '')

export const bankAccount = {
  accountName: line(
    'Enter the name on the account',
    70,
    'The name on the account must be 70 characters or fewer',
  ),
  sortCode: z
    .string('Enter the sort code')
    .transform(digits)
    .pipe(
      z
        .string()
        .min(1, 'Enter the sort code')
        .regex(/^\d{6}$/, 'Enter a sort code of 6 digits, like 30-94-52'),
    ),
  accountNumber: z
    .string('Enter the account number')
    .transform(digits)
    .pipe(
      z
        .string()
        .min(1, 'Enter the account number')
        .regex(
          /^\d{8}$/,
          'Enter an account number of 8 digits; add zeros to the front of a shorter one',
        ),
    ),
}

/** "30-94-52" */
export function sortCodeInWords(sortCode: string): string {
  return sortCode.replace(/(\d\d)(?=\d)/g, '$1-')
}

/** For its owner, who knows the rest: "ending 678". */
export function accountInShort({ accountNumber }: BankAccount): string {
  return `ending ${accountNumber.slice(-3)}`
}
