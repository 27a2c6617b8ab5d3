import { expect, test } from 'vitest'
import { casesHeadline } from '@/app/desk/cases/cases-headline'
import { complaintsHeadline } from '@/app/desk/complaints/complaints-headline'

test.each([
  [0, 'No case is open', 'No complaint is open'],
  [1, 'One case is open', 'One complaint is open'],
  [2, 'Two cases are open', 'Two complaints are open'],
  [12, '12 cases are open', '12 complaints are open'],
])('with %i open the desk says how many', (count, cases, complaints) => {
  expect(casesHeadline(count)).toBe(cases)
  expect(complaintsHeadline(count)).toBe(complaints)
})
